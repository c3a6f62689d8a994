package io.rendezvous.federation.operation;

import static java.util.stream.Collectors.joining;

import graphql.language.AstPrinter;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLTypeUtil;
import io.rendezvous.federation.operation.Fact.Identity;
import io.rendezvous.federation.operation.FieldCollector.DeferredFragment;
import io.rendezvous.federation.operation.FieldCollector.Entry;
import io.rendezvous.federation.operation.GuardedSelection.Introspection;
import io.rendezvous.federation.plan.Plan.OperationKind;
import io.rendezvous.federation.plan.TypeSet;
import io.rendezvous.federation.plan.WriteProgram;
import io.rendezvous.federation.plan.WriteProgram.Deferred;
import io.rendezvous.federation.plan.WriteProgram.OutputType;
import io.rendezvous.federation.plan.WriteProgram.WriteField;
import io.rendezvous.federation.schema.Arguments;
import io.rendezvous.federation.schema.Supergraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rewrites an operation into its guarded selection, for given values of its conditions. */
public final class SelectionBuilder {

    private record Written(int place, String declared, String selection, boolean atOnce) {}

    private final Supergraph supergraph;
    private final ParsedOperation operation;
    private final FieldCollector collector;
    private final Places places = new Places();
    private final List<Introspection> introspection = new ArrayList<>();
    private final Map<Written, WriteProgram> written = new HashMap<>();
    private final Map<SelectionSet, String> texts = new HashMap<>();

    /** How many deferred fragments the selection at hand is in. */
    private int deferring;

    private SelectionBuilder(Supergraph supergraph, ParsedOperation operation, Conditions conditions) {
        this.supergraph = supergraph;
        this.operation = operation;
        collector = new FieldCollector(supergraph, operation.fragments(), conditions);
    }

    /** @param incremental false to have {@code @defer} ignored, as the specification allows */
    public static GuardedSelection build(
            Supergraph supergraph, ParsedOperation operation, Map<String, Boolean> conditions, boolean incremental) {
        return new SelectionBuilder(supergraph, operation, new Conditions(conditions, incremental)).build();
    }

    private GuardedSelection build() {
        var type = Objects.requireNonNull(supergraph.root(operation.kind()));
        var possible = supergraph.possible(type);
        var root = places.add(null, "", possible);
        var selection = List.of(operation.definition().getSelectionSet());
        var program = write(root, type, possible, selection);
        return new GuardedSelection(places, root, program, List.copyOf(introspection));
    }

    private WriteProgram write(Place place, String declared, TypeSet possible, List<SelectionSet> selections) {
        var fields = new ArrayList<WriteField>();
        var collected = collector.collect(selections, declared, possible);
        for (var entry : collected.entries()) {
            fields.addAll(fields(place, entry, possible));
        }
        var deferred = collected.deferred().stream()
                .map(fragment -> defer(place, fragment, possible))
                .toList();
        if (fields.stream().anyMatch(field -> field instanceof WriteField.Typename || field.types() != null)
                || deferred.stream().anyMatch(fragment -> fragment.types() != null)) {
            place.wantTypename();
        }
        return new WriteProgram(place.id(), List.copyOf(fields), deferred);
    }

    private Deferred defer(Place place, DeferredFragment fragment, TypeSet possible) {
        deferring++;
        var program = write(place, fragment.declared(), fragment.types(), List.of(fragment.selections()));
        deferring--;
        return new Deferred(fragment.label(), guard(fragment.types(), possible), program);
    }

    private List<WriteField> fields(Place place, Entry entry, TypeSet possible) {
        if (entry.isTypename()) {
            return List.of(new WriteField.Typename(entry.key(), guard(entry.types(), possible)));
        }
        if (entry.name().startsWith("__")) {
            return List.of(introspect(place, entry));
        }
        var fields = new ArrayList<WriteField>();
        byOutput(entry).forEach((definition, types) -> {
            for (var share : want(place, entry, definition, types)) {
                fields.add(value(entry, definition, share, possible));
            }
        });
        return fields;
    }

    private static @Nullable TypeSet guard(TypeSet types, TypeSet possible) {
        return types.containsAll(possible) ? null : types;
    }

    /** Types that the API schema lacks go with the first: their objects are never written. */
    private Map<GraphQLFieldDefinition, TypeSet> byOutput(Entry entry) {
        var grouped = new LinkedHashMap<String, TypeSet>();
        var definitions = new HashMap<String, GraphQLFieldDefinition>();
        var hidden = entry.types().intersect(supergraph.hiddenTypes());
        for (var type : entry.types().minus(hidden).toArray()) {
            var definition = definition(supergraph.typeNames().get(type), entry.name());
            var output = GraphQLTypeUtil.simplePrint(definition.getType());
            grouped.merge(output, TypeSet.of(type), TypeSet::union);
            definitions.putIfAbsent(output, definition);
        }
        var found = new LinkedHashMap<GraphQLFieldDefinition, TypeSet>();
        grouped.forEach((output, types) -> found.put(
                Objects.requireNonNull(definitions.get(output)), found.isEmpty() ? types.union(hidden) : types));
        return found;
    }

    private GraphQLFieldDefinition definition(String type, String field) {
        var container = (GraphQLFieldsContainer)
                Objects.requireNonNull(supergraph.apiSchema().getType(type), type);
        return Objects.requireNonNull(container.getFieldDefinition(field), field);
    }

    private List<Place.Share> want(Place place, Entry entry, GraphQLFieldDefinition definition, TypeSet types) {
        var name = GraphQLTypeUtil.unwrapAll(definition.getType()).getName();
        var below = supergraph.possible(name);
        var serial = place.parent() == null && operation.kind() == OperationKind.MUTATION ? entry.key() : "";
        var field = new Identity(
                entry.name(),
                Arguments.of(entry.field().getArguments()),
                Outputs.lists(definition.getType()),
                below.isEmpty(),
                serial);
        return place.want(field, types, entry.key(), text(entry.selections()), below, deferring == 0);
    }

    private WriteField value(Entry entry, GraphQLFieldDefinition definition, Place.Share share, TypeSet possible) {
        var declared = GraphQLTypeUtil.unwrapAll(definition.getType()).getName();
        var child = share.fact().child();
        var program = child == null ? null : below(child, declared, entry.selections());
        return new WriteField.Value(
                entry.key(),
                guard(share.types(), possible),
                share.fact().slot(),
                entry.declared() + "." + entry.name(),
                Outputs.of(definition.getType(), program));
    }

    private WriteProgram below(Place child, String declared, List<SelectionSet> selections) {
        var key = new Written(child.id(), declared, text(selections), deferring == 0);
        var known = written.get(key);
        if (known != null) {
            return known;
        }
        var possible = supergraph.possible(declared);
        child.allow(possible);
        var program = write(child, declared, possible, selections);
        written.put(key, program);
        return program;
    }

    private String text(List<SelectionSet> selections) {
        return selections.stream()
                .map(selection -> texts.computeIfAbsent(selection, AstPrinter::printAstCompact))
                .collect(joining());
    }

    private WriteField introspect(Place root, Entry entry) {
        var merged = entry.selections().stream()
                .flatMap(selection -> selection.getSelections().stream())
                .toList();
        var field = entry.field().transform(it -> it.selectionSet(new SelectionSet(merged)));
        var identity = new Identity(entry.name(), Arguments.of(field.getArguments()), 0, true, entry.key());
        var fact = root.want(identity, entry.types(), entry.key(), "", TypeSet.NONE, deferring == 0)
                .getFirst()
                .fact();
        introspection.add(new Introspection(fact.slot(), field));
        return new WriteField.Value(
                entry.key(),
                null,
                fact.slot(),
                entry.declared() + "." + entry.name(),
                new OutputType.LeafType(entry.name().equals("__schema"), null, null));
    }
}
