package io.rendezvous.federation.schema;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One application of a directive of the join specification. */
record Applied(Directive directive) {

    static List<Applied> of(DirectivesContainer<?> node, String name) {
        return node.getDirectives(name).stream().map(Applied::new).toList();
    }

    /** A string or an enum value; null when absent. */
    @Nullable
    String text(String argument) {
        var found = directive.getArgument(argument);
        return switch (found == null ? null : found.getValue()) {
            case StringValue string -> string.getValue();
            case EnumValue value -> value.getName();
            case null, default -> null;
        };
    }

    /** Null when absent. */
    @Nullable
    Value<?> value(String argument) {
        var found = directive.getArgument(argument);
        return found == null ? null : found.getValue();
    }

    /** The objects of a list, each as if it were an application; none when absent. */
    List<Applied> objects(String argument) {
        var objects = new ArrayList<Applied>();
        if (value(argument) instanceof ArrayValue list) {
            for (Value<?> item : list.getValues()) {
                if (item instanceof ObjectValue object) {
                    objects.add(of(argument, object));
                }
            }
        }
        return objects;
    }

    private static Applied of(String name, ObjectValue object) {
        var arguments = object.getObjectFields().stream()
                .map(field -> new Argument(field.getName(), field.getValue()))
                .toList();
        return new Applied(
                Directive.newDirective().name(name).arguments(arguments).build());
    }

    String require(String argument) {
        return Objects.requireNonNull(
                text(argument), () -> "@" + directive.getName() + " lacks its argument " + argument);
    }

    boolean flag(String argument, boolean otherwise) {
        var found = directive.getArgument(argument);
        return (found != null && found.getValue() instanceof BooleanValue value) ? value.isValue() : otherwise;
    }
}
