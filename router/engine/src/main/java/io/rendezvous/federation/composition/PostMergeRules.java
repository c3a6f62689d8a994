package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.INTERFACE_FIELD_NO_IMPLEM;
import static io.rendezvous.federation.composition.CompositionErrorCode.INVALID_GRAPHQL;
import static io.rendezvous.federation.composition.CompositionErrorCode.REQUIRES_INVALID_FIELDS;

import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InlineFragment;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.schema.idl.errors.SchemaProblem;
import io.rendezvous.federation.DeepStack;
import java.util.List;
import java.util.function.Predicate;

/** What must hold of the merged schema as a whole. */
final class PostMergeRules {

    private final Supergraph supergraph;
    private final Findings findings;

    private PostMergeRules(Supergraph supergraph, Findings findings) {
        this.supergraph = supergraph;
        this.findings = findings;
    }

    static void check(Supergraph supergraph, Findings findings) {
        var rules = new PostMergeRules(supergraph, findings);
        supergraph.types().values().forEach(rules::checkInterfaces);
        supergraph.subgraphs().forEach(rules::checkRequirements);
        new TransitiveAccessRules(supergraph, findings).check();
        VisibilityRules.check(supergraph.types())
                .forEach(error -> findings.error(
                        error.code(),
                        error.coordinate(),
                        error.message(),
                        Coordinates.places(supergraph.subgraphs(), error.coordinate())));
        if (!findings.hasErrors()) {
            rules.checkSchema();
        }
    }

    private void checkInterfaces(TypeDefinition<?> type) {
        if (type instanceof ImplementingTypeDefinition<?> implementing) {
            for (Type<?> reference : implementing.getImplements()) {
                if (supergraph.types().get(Types.named(reference)) instanceof InterfaceTypeDefinition demanded) {
                    demanded.getFieldDefinitions().forEach(field -> checkField(implementing, demanded, field));
                }
            }
        }
    }

    private void checkField(
            ImplementingTypeDefinition<?> type, InterfaceTypeDefinition demanded, FieldDefinition field) {
        if (type.getFieldDefinitions().stream().anyMatch(own -> own.getName().equals(field.getName()))) {
            return;
        }
        var declaring = sources(
                demanded.getName(),
                subgraph -> subgraph.field(demanded.getName(), field.getName()).isPresent());
        var lacking = sources(
                type.getName(),
                subgraph -> subgraph.type(type.getName())
                        .filter(found -> found.interfaces().contains(demanded.getName()))
                        .isPresent());
        findings.error(
                INTERFACE_FIELD_NO_IMPLEM,
                type.getName(),
                "Interface " + demanded.getName() + " has the field " + field.getName() + " in "
                        + Phrases.subgraphsOf(declaring) + ", but " + type.getName() + ", which implements it in "
                        + Phrases.subgraphsOf(lacking) + ", has it nowhere: add " + type.getName() + "."
                        + field.getName()
                        + " to one of them.",
                Findings.typePlaces(lacking));
    }

    private List<Sourced<SubgraphType>> sources(String type, Predicate<Subgraph> condition) {
        return supergraph.subgraphs().stream()
                .filter(condition)
                .flatMap(subgraph -> subgraph.type(type).map(found -> new Sourced<>(subgraph, found)).stream())
                .toList();
    }

    /** Merging can take arguments away that a requirement gives. */
    private void checkRequirements(Subgraph subgraph) {
        for (var type : subgraph.types().values()) {
            for (var field : type.fields().values()) {
                subgraph.requirement(type.name(), field.getName())
                        .ifPresent(set -> checkRequirement(
                                new Requirement(subgraph, type.name() + "." + field.getName(), field),
                                type.name(),
                                set));
            }
        }
    }

    private record Requirement(Subgraph subgraph, String coordinate, FieldDefinition field) {}

    private void checkRequirement(Requirement requirement, String parent, SelectionSet set) {
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof InlineFragment fragment) {
                var condition = fragment.getTypeCondition();
                checkRequirement(
                        requirement, condition == null ? parent : condition.getName(), fragment.getSelectionSet());
            } else if (selection instanceof Field field
                    && supergraph.types().get(parent) instanceof ImplementingTypeDefinition<?> type) {
                type.getFieldDefinitions().stream()
                        .filter(definition -> definition.getName().equals(field.getName()))
                        .forEach(definition -> checkRequired(requirement, parent, field, definition));
            }
        }
    }

    private void checkRequired(Requirement requirement, String parent, Field field, FieldDefinition definition) {
        for (var argument : field.getArguments()) {
            if (definition.getInputValueDefinitions().stream()
                    .noneMatch(merged -> merged.getName().equals(argument.getName()))) {
                findings.error(
                        REQUIRES_INVALID_FIELDS,
                        requirement.coordinate(),
                        "@requires on " + requirement.coordinate() + " in subgraph \""
                                + requirement.subgraph().name()
                                + "\" gives " + parent + "." + field.getName() + " the argument " + argument.getName()
                                + ", which the supergraph leaves out because not every subgraph has it.",
                        Findings.place(requirement.subgraph().name(), requirement.field()));
            }
        }
        if (field.getSelectionSet() != null) {
            checkRequirement(requirement, Types.named(definition.getType()), field.getSelectionSet());
        }
    }

    /** Each subgraph was valid by itself, but together they may not be. */
    private void checkSchema() {
        try {
            var registry = new SchemaParser().parse(SupergraphPrinter.printPlain(supergraph));
            DeepStack.call(() -> UnExecutableSchemaGenerator.makeUnExecutableSchema(registry));
        } catch (SchemaProblem problem) {
            problem.getErrors().forEach(error -> findings.error(INVALID_GRAPHQL, "", "Merged: " + error.getMessage()));
        }
    }
}
