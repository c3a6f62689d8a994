package io.rendezvous.federation.composition;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds one use of a directive. Arguments keep their order. */
final class Application {

    private final String directive;
    private final List<Argument> arguments = new ArrayList<>();

    Application(String directive) {
        this.directive = directive;
    }

    Application graph(Subgraph subgraph) {
        return with("graph", new EnumValue(subgraph.graph()));
    }

    Application text(String name, String value) {
        return with(name, new StringValue(value));
    }

    Application text(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
        return this;
    }

    @SuppressWarnings("rawtypes")
    Application texts(String name, List<String> values) {
        return with(
                name,
                ArrayValue.newArrayValue()
                        .values(values.stream().<Value>map(StringValue::new).toList())
                        .build());
    }

    /** Only when there are any. */
    @SuppressWarnings("rawtypes")
    Application objects(String name, List<ObjectValue> values) {
        return values.isEmpty()
                ? this
                : with(
                        name,
                        ArrayValue.newArrayValue()
                                .values(List.<Value>copyOf(values))
                                .build());
    }

    /** Only when it differs from what is meant without the argument. */
    Application flag(String name, boolean value, boolean unsaid) {
        return value == unsaid ? this : with(name, new BooleanValue(value));
    }

    Application with(String name, Value<?> value) {
        arguments.add(new Argument(name, value));
        return this;
    }

    Directive build() {
        return Directive.newDirective().name(directive).arguments(arguments).build();
    }
}
