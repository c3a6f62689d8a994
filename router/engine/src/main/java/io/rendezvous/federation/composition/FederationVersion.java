package io.rendezvous.federation.composition;

/** Which federation specification a subgraph is written in. */
record FederationVersion(int major, int minor) implements Comparable<FederationVersion> {

    /** SDL without a link to the federation specification. */
    static final FederationVersion ONE = new FederationVersion(1, 0);

    static final FederationVersion NEWEST = new FederationVersion(2, 15);

    boolean isOne() {
        return major == 1;
    }

    boolean isKnown() {
        return major == 2 && compareTo(NEWEST) <= 0;
    }

    @Override
    public int compareTo(FederationVersion other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }

    @Override
    public String toString() {
        return "v" + major + "." + minor;
    }
}
