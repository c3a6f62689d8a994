package io.rendezvous.platform.control;

import io.rendezvous.platform.redis.Redis;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;

/** Asks a part how it is, within a few seconds. */
public final class Health {
    private static final int PATIENCE_MILLIS = 5000;
    private static final int POSTGRES_SSL_REQUEST = 80877103;

    private Health() {}

    /** "up", or what is wrong. */
    public static String of(RunningPart part) {
        try {
            return switch (part.probe()) {
                case HTTP -> http(part.port());
                case POSTGRES -> postgres(part.port());
                case REDIS -> Redis.answers(part.port()) ? "up" : "no answer";
            };
        } catch (IOException e) {
            return "no answer (" + e.getMessage() + ")";
        }
    }

    private static String http(int port) throws IOException {
        var request = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + "/health").toURL().openConnection();
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        var status = request.getResponseCode();
        return status == HttpURLConnection.HTTP_OK ? "up" : "unwell (HTTP " + status + ")";
    }

    /** Any answer to "do you speak TLS?" is one byte from a living server, and leaves no trace in its log. */
    private static String postgres(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var request = ByteBuffer.allocate(8).putInt(8).putInt(POSTGRES_SSL_REQUEST);
            socket.getOutputStream().write(request.array());
            return socket.getInputStream().read() >= 0 ? "up" : "no answer";
        }
    }
}
