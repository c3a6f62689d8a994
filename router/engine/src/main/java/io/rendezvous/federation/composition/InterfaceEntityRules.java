package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE;
import static io.rendezvous.federation.composition.CompositionErrorCode.INTERFACE_OBJECT_USAGE_ERROR;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An interface with a key can be entered without knowing the type, so its subgraph must know all types; an interface object
 * stands for all of them, so its subgraph must know none.
 */
final class InterfaceEntityRules {

    private final MergeContext context;

    InterfaceEntityRules(MergeContext context) {
        this.context = context;
    }

    void check(String name, List<Sourced<SubgraphType>> sources) {
        var implementations = new TreeSet<>(context.subtypes().of(name));
        implementations.removeIf(type -> context.types(type).stream()
                .noneMatch(source -> source.element().kind() == Kind.OBJECT
                        && !source.element().isInterfaceObject()));
        for (var source : sources) {
            if (source.element().isInterfaceObject()) {
                checkInterfaceObject(name, source, implementations);
            } else if (source.element().keys().stream().anyMatch(Key::resolvable)) {
                checkInterface(name, source, implementations);
            }
        }
    }

    private void checkInterface(String name, Sourced<SubgraphType> source, Set<String> implementations) {
        var missing = implementations.stream()
                .filter(type -> source.subgraph()
                        .type(type)
                        .filter(found -> found.interfaces().contains(name))
                        .isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            error(
                    INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE,
                    name,
                    source,
                    "Interface " + name + " has a resolvable @key in subgraph \""
                            + source.subgraph().name()
                            + "\", which must therefore know all types that implement it; it lacks "
                            + String.join(", ", missing)
                            + ". Add them there with the same key, or make the key resolvable: false.");
        }
    }

    private void checkInterfaceObject(String name, Sourced<SubgraphType> source, Set<String> implementations) {
        var known = implementations.stream()
                .filter(type -> source.subgraph().type(type).isPresent())
                .toList();
        if (!known.isEmpty()) {
            error(
                    INTERFACE_OBJECT_USAGE_ERROR,
                    name,
                    source,
                    name + " is an @interfaceObject in subgraph \""
                            + source.subgraph().name()
                            + "\", which must therefore define none of the types that implement it; it defines "
                            + String.join(", ", known) + ". Move their fields to " + name + " or to another subgraph.");
        }
    }

    private void error(CompositionErrorCode code, String name, Sourced<SubgraphType> source, String message) {
        context.findings().error(code, name, message, Findings.typePlaces(List.of(source)));
    }
}
