package io.rendezvous.platform.launch;

import java.util.List;

/** Every application of the platform. The longest to start come first, so that two threads end together. */
public final class Parts {
    public static final List<Part> ALL = List.of();

    private Parts() {}
}
