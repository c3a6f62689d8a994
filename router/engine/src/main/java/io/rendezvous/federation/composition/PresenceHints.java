package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionHintCode.INCONSISTENT_ENTITY;
import static io.rendezvous.federation.composition.CompositionHintCode.INCONSISTENT_INTERFACE_VALUE_TYPE_FIELD;
import static io.rendezvous.federation.composition.CompositionHintCode.INCONSISTENT_OBJECT_VALUE_TYPE_FIELD;

import java.util.List;
import java.util.Set;

/** Remarks on types that are not the same in all their subgraphs although they can't be fetched from each other. */
final class PresenceHints {

    private final Findings findings;
    private final String type;
    private final List<Sourced<SubgraphType>> sources;

    PresenceHints(MergeContext context, String type, List<Sourced<SubgraphType>> sources) {
        this.findings = context.findings();
        this.type = type;
        this.sources = sources;
    }

    void check(Kind kind, Set<String> fields) {
        if (RootTypes.NAMES.contains(type)) {
            return;
        }
        var keyed = sources.stream()
                .filter(source -> !source.element().keys().isEmpty())
                .toList();
        if (keyed.isEmpty()) {
            fields.forEach(field -> checkField(kind, field));
        } else if (keyed.size() < sources.size() && kind == Kind.OBJECT) {
            findings.hint(
                    INCONSISTENT_ENTITY,
                    type,
                    "Type " + type + " has a @key only in " + Phrases.subgraphsOf(keyed) + ".");
        }
    }

    private void checkField(Kind kind, String field) {
        var having = sources.stream()
                .filter(source -> source.element().fields().containsKey(field))
                .toList();
        if (having.size() < sources.size()) {
            findings.hint(
                    kind == Kind.OBJECT
                            ? INCONSISTENT_OBJECT_VALUE_TYPE_FIELD
                            : INCONSISTENT_INTERFACE_VALUE_TYPE_FIELD,
                    type + "." + field,
                    "Field " + type + "." + field + " exists only in " + Phrases.subgraphsOf(having) + ".");
        }
    }
}
