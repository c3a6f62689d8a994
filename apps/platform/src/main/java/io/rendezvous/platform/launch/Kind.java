package io.rendezvous.platform.launch;

/** What an application is to the person who started the platform. */
public enum Kind {
    IDENTITY,
    SUBGRAPH,
    DOOR
}
