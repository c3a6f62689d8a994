package io.rendezvous.platform.launch;

import io.rendezvous.platform.postgres.Postgres;
import io.rendezvous.platform.process.Ports;
import io.rendezvous.platform.process.Refusal;
import io.rendezvous.platform.redis.Redis;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the environment decides, with defaults.
 *
 * @param folder everything the platform writes: data, logs, secrets, state
 */
public record Settings(Path folder, Map<String, String> environment) {
    private static final String FOLDER = "RENDEZVOUS_FOLDER";
    private static final String RUNTIME = "RENDEZVOUS_RUNTIME";
    private static final int POSTGRES_DEFAULT = 54329;
    private static final int REDIS_DEFAULT = 63799;
    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
    private static final int HIGHEST_PORT = 65535;

    /** {@code RENDEZVOUS_FOLDER} is given by the script; it is {@code .rendezvous} in the checkout. */
    public static Settings of(Map<String, String> environment) {
        var given = new HashMap<>(environment);
        given.values().removeIf(String::isBlank);
        var folder = Path.of(given.getOrDefault(FOLDER, ".rendezvous"));
        return new Settings(folder.toAbsolutePath().normalize(), Map.copyOf(given));
    }

    Path data() {
        return folder.resolve("data");
    }

    Path data(String server) {
        return data().resolve(server);
    }

    /** A second platform beside this one: embedded, on free ports, with data of its own and the same programs. */
    public Settings aside(Path other, List<Part> parts) {
        var moved = new HashMap<>(environment);
        moved.keySet().removeAll(List.of("DATABASE_HOST", "REDIS_URL"));
        moved.put(FOLDER, other.toString());
        moved.put(RUNTIME, runtime().toString());
        moved.put(Postgres.PORT_VARIABLE, "" + Ports.anyFree());
        moved.put(Redis.PORT_VARIABLE, "" + Ports.anyFree());
        parts.forEach(part -> moved.put(part.portVariable(), "" + Ports.anyFree()));
        parts.forEach(part -> moved.remove(part.addressVariable()));
        return of(moved);
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Where the servers are unpacked; several platforms may share it. */
    Path runtime() {
        var given = environment.get(RUNTIME);
        return given == null ? folder.resolve("runtime") : Path.of(given);
    }

    int postgresPort() {
        return port(Postgres.PORT_VARIABLE, POSTGRES_DEFAULT);
    }

    int redisPort() {
        return port(Redis.PORT_VARIABLE, REDIS_DEFAULT);
    }

    int port(Part part) {
        return port(part.portVariable(), part.defaultPort());
    }

    /** Where the others find the part: the environment may name another place than this JVM. */
    public String address(Part part) {
        return environment.getOrDefault(part.addressVariable(), "http://localhost:" + port(part) + part.path());
    }

    /** The address the applications listen on: this machine only, because everyone knows the demo passwords. */
    String listenAddress() {
        return environment.getOrDefault("RENDEZVOUS_ADDRESS", "127.0.0.1");
    }

    boolean has(String variable) {
        return environment.containsKey(variable);
    }

    private int port(String variable, int fallback) {
        var text = environment.getOrDefault(variable, "" + fallback);
        return Optional.of(text.strip())
                .filter(PORT.asMatchPredicate())
                .map(Integer::parseInt)
                .filter(port -> port <= HIGHEST_PORT)
                .orElseThrow(() ->
                        new Refusal(variable + " is '" + text + "', which is not a port (1 to " + HIGHEST_PORT + ")."));
    }
}
