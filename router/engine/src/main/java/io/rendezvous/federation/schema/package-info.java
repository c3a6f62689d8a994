/**
 * The supergraph as the planner reads it: what each subgraph can answer, and the schema that clients see.
 *
 * <pre>
 * supergraph SDL ─▶ SupergraphReader ─▶ Supergraph ─▶ SubgraphSchema ─▶ SubgraphType ─▶ SubgraphField
 *                   AnnotationReader ─▶ Authorization, ListSize, PassedDirective, by coordinate
 *                   ApiSchema        ─▶ GraphQLSchema
 * </pre>
 */
@NullMarked
package io.rendezvous.federation.schema;

import org.jspecify.annotations.NullMarked;
