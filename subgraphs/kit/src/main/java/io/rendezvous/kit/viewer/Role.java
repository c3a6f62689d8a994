package io.rendezvous.kit.viewer;

/** What a person may be in a community. */
public enum Role {
    MEMBER,
    PROVIDER,
    STAFF
}
