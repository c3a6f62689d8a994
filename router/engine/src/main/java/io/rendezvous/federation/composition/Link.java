package io.rendezvous.federation.composition;

import graphql.language.Directive;
import java.util.Map;

/**
 * One use of {@code @link}.
 *
 * @param prefix of elements that are not imported: {@code federation} in {@code @federation__key}
 * @param imports name in the specification to name in the subgraph; directives with {@code @}
 * @param required whether the specification has a purpose ({@code for:}), so that ignoring it would be wrong
 */
record Link(LinkUrl url, String prefix, Map<String, String> imports, boolean required, Directive source) {}
