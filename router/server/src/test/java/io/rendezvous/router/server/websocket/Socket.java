package io.rendezvous.router.server.websocket;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that says exactly what a test wants. */
public final class Socket implements WebSocket.Listener {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    public Socket(int port, @Nullable String protocol, String... headers) {
        var builder = CLIENT.newWebSocketBuilder();
        if (protocol != null) {
            builder.subprotocols(protocol);
        }
        for (var i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket = builder.buildAsync(URI.create("ws://localhost:" + port + "/graphql"), this)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    public static Socket open(int port, String... headers) {
        return new Socket(port, "graphql-transport-ws", headers);
    }

    public static Socket initialised(int port, String... headers) {
        var socket = open(port, headers).say("{'type':'connection_init'}");
        socket.next();
        return socket;
    }

    /** @param json with single quotes */
    public Socket say(String json) {
        socket.sendText(json.replace('\'', '"'), true)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
        return this;
    }

    public Socket sayBytes() {
        socket.sendBinary(java.nio.ByteBuffer.wrap(new byte[] {1}), true).join();
        return this;
    }

    public void hangUp() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    public void drop() {
        socket.abort();
    }

    /** The next message. */
    public JsonNode next() {
        try {
            var message = received.poll(10, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("Nothing came; closed: " + closed.getNow("no"));
            }
            return JsonMapper.shared().readTree(message);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Code and reason. */
    public String closed() {
        return closed.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            received.add(partial.toString());
            partial.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete(code + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        closed.completeExceptionally(error);
    }
}
