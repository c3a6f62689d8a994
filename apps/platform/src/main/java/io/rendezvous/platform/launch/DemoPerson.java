package io.rendezvous.platform.launch;

/**
 * Someone invented who can sign in.
 *
 * @param name unique among the demo people and short enough to type: {@code ./rendezvous token anna}
 * @param role what to try with this sign-in, for example "member" or "staff"
 */
public record DemoPerson(String name, String email, String password, String community, String role) {}
