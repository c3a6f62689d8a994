package io.rendezvous.federation.schema;

import java.util.List;

/**
 * A directive that composition only passes on, such as {@code @cacheTag} or {@code @connect}.
 *
 * @param name as the specification of the directive calls it
 * @param arguments as GraphQL: {@code (format: "product-{$key.id}")}
 * @param subgraphs names of those that use it
 */
public record PassedDirective(String name, Arguments arguments, List<String> subgraphs) {}
