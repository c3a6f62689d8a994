package io.rendezvous.platform.redis;

import io.rendezvous.platform.process.Account;
import io.rendezvous.platform.process.Binaries;
import io.rendezvous.platform.process.Child;
import io.rendezvous.platform.process.ForgottenServer;
import io.rendezvous.platform.process.Machine;
import io.rendezvous.platform.process.Ports;
import io.rendezvous.platform.process.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A running embedded Redis that writes every command to its append-only file before it answers. */
public record Redis(Child child, int port) {
    /** The environment variable that moves it. */
    public static final String PORT_VARIABLE = "RENDEZVOUS_REDIS_PORT";

    private static final String PROGRAM = "redis-server";
    private static final int REPLY_TIMEOUT_MILLIS = 1000;

    /** Where the server keeps what: its data, its unpacked program, its log. */
    public record Place(Path data, Path runtime, Path log) {}

    /** Starts the server and returns when it answers. */
    public static Redis start(Place place, int port) {
        var account = Account.forServersOn(place.data());
        account.createFolder(place.data());
        var program = Binaries.unpacked(resource(Machine.current()), "redis", place.runtime(), Redis::unpack)
                .resolve(PROGRAM);
        stopForgotten(place.data());
        Ports.require(port, "Redis", PORT_VARIABLE);
        var command = List.of(
                program.toString(),
                "--port",
                "" + port,
                "--bind",
                "127.0.0.1",
                "--dir",
                place.data().toString(),
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--save",
                "",
                "--pidfile",
                processNumber(place.data()).toString(),
                "--maxmemory-policy",
                "noeviction");
        var child = Child.start(new Child.Plan("redis", command, account, place.data(), place.log(), Signal.TERM));
        child.await(() -> answers(port));
        return new Redis(child, port);
    }

    /** Ends a server that a crash left on this data folder. */
    public static void stopForgotten(Path data) {
        new ForgottenServer(processNumber(data), PROGRAM, Signal.TERM).stop();
    }

    private static Path processNumber(Path data) {
        return data.resolve("redis.pid");
    }

    /** Whether a server on this port says PONG, not that it is still loading its data. */
    public static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(REPLY_TIMEOUT_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException _) {
            return false;
        }
    }

    private static String resource(Machine machine) {
        var system = switch (machine.system()) {
            case LINUX -> "linux";
            case MAC -> "darwin";
        };
        var processor = switch (machine.processor()) {
            case X86_64 -> "amd64";
            case ARM_64 -> "arm64";
        };
        return "redis-server-7.0.15-%s-%s".formatted(system, processor);
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        var program = folder.resolve(PROGRAM);
        Files.copy(packed, program);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
