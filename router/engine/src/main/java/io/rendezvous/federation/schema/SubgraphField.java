package io.rendezvous.federation.schema;

/**
 * A field as one subgraph declares it.
 *
 * @param readable false when the subgraph only refers to it ({@code @external}) or has given it up ({@code @override}):
 *     then it can be read only where something provides it
 * @param requires what a representation must carry for this field, empty when nothing
 * @param provides what can be read below this field although it is not readable elsewhere
 */
public record SubgraphField(String name, TypeRef type, boolean readable, FieldSet requires, FieldSet provides) {}
