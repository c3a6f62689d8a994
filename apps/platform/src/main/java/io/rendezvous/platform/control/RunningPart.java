package io.rendezvous.platform.control;

import java.time.Instant;

/** One part of a running platform, as other terminals find it. */
public record RunningPart(String name, Probe probe, int port, long process, Instant since) {

    /** How to ask a part whether it is well. */
    public enum Probe {
        HTTP,
        POSTGRES,
        REDIS
    }

    String written() {
        return probe + " " + port + " " + process + " " + since;
    }

    static RunningPart read(String name, String written) {
        var fields = written.split(" ");
        return new RunningPart(
                name,
                Probe.valueOf(fields[0]),
                Integer.parseInt(fields[1]),
                Long.parseLong(fields[2]),
                Instant.parse(fields[3]));
    }
}
