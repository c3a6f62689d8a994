package io.rendezvous.federation.contract;

import java.util.Set;

/**
 * Which tagged elements a contract shows.
 *
 * @param include tags of what is shown; empty to show all that is not excluded
 * @param exclude tags of what is hidden, also where an included tag stands beside it
 */
public record TagFilter(Set<String> include, Set<String> exclude) {}
