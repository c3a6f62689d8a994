package io.rendezvous.platform.launch;

/** An invented partner's program, which acts for itself with client credentials. */
public record DemoPartner(String clientId, String clientSecret, String scope, String community) {}
