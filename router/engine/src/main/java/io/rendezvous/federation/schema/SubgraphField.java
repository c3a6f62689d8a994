package io.rendezvous.federation.schema;

import java.util.List;
import java.util.Optional;

/**
 * A field as one subgraph declares it.
 *
 * @param readable false when the subgraph only refers to it ({@code @external}) or has given it up ({@code @override}):
 *     then it can be read only where something provides it
 * @param requires what a representation must carry for this field, empty when nothing
 * @param provides what can be read below this field although it is not readable elsewhere
 * @param override when this is one side of a gradual override; {@code readable} then holds for the label off
 * @param contextArguments arguments that are taken from what lies on the way
 */
public record SubgraphField(
        String name,
        TypeRef type,
        boolean readable,
        FieldSet requires,
        FieldSet provides,
        Optional<GradualOverride> override,
        List<ContextArgument> contextArguments) {}
