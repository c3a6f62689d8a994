package io.rendezvous.federation.schema;

import java.util.List;
import java.util.Map;

/**
 * What the supergraph says about elements apart from who resolves them, by coordinate: {@code Type}, {@code Type.field},
 * {@code Type.field(argument:)}, {@code Input.field}. The schema itself has the coordinate {@code schema}.
 *
 * @param contexts the types that set them, by the context's name
 */
record Annotations(
        Map<String, Authorization> authorizations,
        Map<String, Integer> weights,
        Map<String, ListSize> listSizes,
        Map<String, List<PassedDirective>> passed,
        Map<String, List<String>> contexts) {}
