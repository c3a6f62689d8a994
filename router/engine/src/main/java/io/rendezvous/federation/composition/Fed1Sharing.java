package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.FederationDirective.SHAREABLE;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import java.util.List;
import java.util.Optional;

/** In federation 1 everything could be shared; federation 2 wants it said where it is. */
final class Fed1Sharing {

    private static final Directive MARK =
            Directive.newDirective().name(SHAREABLE.text()).build();

    private final List<Subgraph> others;

    Fed1Sharing(List<Subgraph> others) {
        this.others = others;
    }

    SubgraphType share(Subgraph subgraph, SubgraphType type) {
        if (type.kind() != Kind.OBJECT || type.name().equals(RootTypes.SUBSCRIPTION)) {
            return type;
        }
        if (!type.keys().isEmpty() || RootTypes.NAMES.contains(type.name())) {
            return type.withFields(field -> Optional.of(share(subgraph, type.name(), field)));
        }
        boolean elsewhere =
                others.stream().anyMatch(other -> other.type(type.name()).isPresent());
        return elsewhere ? type.with(MARK) : type;
    }

    private FieldDefinition share(Subgraph subgraph, String type, FieldDefinition field) {
        boolean needed = !subgraph.isExternal(type, field.getName())
                && !subgraph.isShareable(type, field.getName())
                && others.stream().anyMatch(other -> resolves(other, type, field.getName()));
        return needed ? field.transform(builder -> builder.directive(MARK)) : field;
    }

    private static boolean resolves(Subgraph other, String type, String field) {
        return other.field(type, field).isPresent()
                && (!other.isExternal(type, field) || other.usage().provided().contains(type + "." + field));
    }
}
