package io.rendezvous.federation.schema;

import java.util.List;

/**
 * What whoever reads a type or field must show. All of it must be met.
 *
 * @param authenticated whether there must be a viewer at all
 * @param scopes the viewer must have all scopes of one of these lists; empty when none are asked
 * @param policies all policies of one of these lists must hold; empty when none are asked
 */
public record Authorization(boolean authenticated, List<List<String>> scopes, List<List<String>> policies) {

    public static final Authorization NONE = new Authorization(false, List.of(), List.of());
}
