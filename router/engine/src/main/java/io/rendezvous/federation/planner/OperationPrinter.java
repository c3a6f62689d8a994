package io.rendezvous.federation.planner;

import static java.util.stream.Collectors.joining;

import graphql.language.AstPrinter;
import graphql.language.VariableDefinition;
import io.rendezvous.federation.operation.ParsedOperation;
import io.rendezvous.federation.plan.Binding;
import io.rendezvous.federation.plan.OperationText;
import io.rendezvous.federation.plan.Plan.OperationKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Prints the documents that subgraphs receive. */
final class OperationPrinter {

    private static final String REPRESENTATIONS = "representations";

    private final ParsedOperation operation;

    OperationPrinter(ParsedOperation operation) {
        this.operation = operation;
    }

    OperationText root(OperationKind kind, String selection, Collection<String> variables) {
        var declared = declarations(variables);
        var keyword = kind.name().toLowerCase(Locale.ROOT);
        var head = kind == OperationKind.QUERY && declared.isEmpty() ? "" : keyword + parenthesized(declared) + " ";
        return new OperationText(head + "{ " + selection + " }", "");
    }

    /** @param selections of each {@code _entities} field, in order */
    OperationText entities(List<String> selections, Collection<String> variables) {
        var declared = new ArrayList<String>();
        var fields = new ArrayList<String>();
        for (var index = 0; index < selections.size(); index++) {
            var alias = index == 0 ? "" : responseKey(index) + ": ";
            declared.add("$" + variable(index) + ": [_Any!]!");
            fields.add(
                    alias + "_entities(representations: $" + variable(index) + ") { " + selections.get(index) + " }");
        }
        declared.addAll(declarations(variables));
        return new OperationText("query" + parenthesized(declared) + " { " + String.join(" ", fields) + " }", "");
    }

    static String responseKey(int group) {
        return group == 0 ? "_entities" : "_entities" + group;
    }

    /** The variable of a group's representations; never one that the client uses. */
    String variable(int group) {
        var name = group == 0 ? REPRESENTATIONS : REPRESENTATIONS + group;
        return isTaken() ? "_" + name : name;
    }

    private boolean isTaken() {
        return operation.definition().getVariableDefinitions().stream()
                .anyMatch(definition -> definition.getName().startsWith(REPRESENTATIONS));
    }

    List<Binding> bindings(Collection<String> variables) {
        return definitions(variables).stream()
                .<Binding>map(definition -> new Binding.FromOperation(definition.getName(), definition.getName()))
                .toList();
    }

    private List<String> declarations(Collection<String> variables) {
        return definitions(variables).stream()
                .map(OperationPrinter::declaration)
                .toList();
    }

    private static String declaration(VariableDefinition definition) {
        var byDefault = definition.getDefaultValue();
        return "$" + definition.getName() + ": " + AstPrinter.printAst(definition.getType())
                + (byDefault == null ? "" : " = " + AstPrinter.printAst(byDefault));
    }

    private List<VariableDefinition> definitions(Collection<String> variables) {
        return operation.definition().getVariableDefinitions().stream()
                .filter(definition -> variables.contains(definition.getName()))
                .toList();
    }

    private static String parenthesized(List<String> declared) {
        return declared.isEmpty() ? "" : declared.stream().collect(joining(", ", "(", ")"));
    }
}
