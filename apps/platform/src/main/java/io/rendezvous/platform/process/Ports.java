package io.rendezvous.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** TCP ports of this machine. */
public final class Ports {
    private Ports() {}

    /** Refuses, naming who holds the port and which variable moves ours. */
    public static void require(int port, String part, String variable) {
        if (!isFree(port)) {
            var holder = PortHolder.of(port).map(PortHolder::toString).orElse("another program");
            throw new Refusal("Port %d, wanted for %s, is in use by %s: stop that, or set %s to another port."
                    .formatted(port, part, holder, variable));
        }
    }

    /** A port that was free a moment ago. */
    public static int anyFree() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean accepts(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
