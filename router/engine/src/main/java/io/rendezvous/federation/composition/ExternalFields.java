package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.EXTERNAL_ARGUMENT_DEFAULT_MISMATCH;
import static io.rendezvous.federation.composition.CompositionErrorCode.EXTERNAL_ARGUMENT_MISSING;
import static io.rendezvous.federation.composition.CompositionErrorCode.EXTERNAL_ARGUMENT_TYPE_MISMATCH;
import static io.rendezvous.federation.composition.CompositionErrorCode.EXTERNAL_TYPE_MISMATCH;

import graphql.language.AstPrinter;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Type;
import graphql.language.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An external field must look as its owner declares it. */
final class ExternalFields {

    private final MergeContext context;
    private final String parent;

    ExternalFields(MergeContext context, String parent) {
        this.context = context;
        this.parent = parent;
    }

    void check(List<Sourced<FieldDefinition>> sources, FieldDefinition merged) {
        for (var source : sources) {
            if (source.subgraph().isExternal(parent, merged.getName())) {
                checkType(source, merged.getType());
                merged.getInputValueDefinitions().forEach(argument -> checkArgument(source, argument));
            }
        }
    }

    /** What is only referred to may be known more exactly than what clients see. */
    private void checkType(Sourced<FieldDefinition> source, Type<?> owner) {
        var type = source.element().getType();
        if (!context.subtypes().isSubtype(type, owner)) {
            error(
                    EXTERNAL_TYPE_MISMATCH,
                    source,
                    "",
                    "has the type " + Types.text(type) + ", but its owner declares " + Types.text(owner) + ".");
        }
    }

    private void checkArgument(Sourced<FieldDefinition> source, InputValueDefinition merged) {
        var name = merged.getName();
        var found = source.element().getInputValueDefinitions().stream()
                .filter(argument -> argument.getName().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            error(
                    EXTERNAL_ARGUMENT_MISSING,
                    source,
                    name,
                    "lacks the argument " + name + ": " + Types.text(merged.getType()) + " that its owner declares.");
        } else if (!context.subtypes().isSubtype(found.get().getType(), merged.getType())) {
            error(
                    EXTERNAL_ARGUMENT_TYPE_MISMATCH,
                    source,
                    name,
                    "has " + name + ": " + Types.text(found.get().getType()) + ", but its owner declares " + name + ": "
                            + Types.text(merged.getType()) + ".");
        } else if (!text(found.get().getDefaultValue()).equals(text(merged.getDefaultValue()))) {
            error(
                    EXTERNAL_ARGUMENT_DEFAULT_MISMATCH,
                    source,
                    name,
                    "has the default " + text(found.get().getDefaultValue()) + " for " + name
                            + ", but its owner declares " + text(merged.getDefaultValue()) + ".");
        }
    }

    private static String text(@Nullable Value<?> value) {
        return value == null ? "none" : AstPrinter.printAst(value);
    }

    private void error(CompositionErrorCode code, Sourced<FieldDefinition> source, String argument, String what) {
        var field = parent + "." + source.element().getName();
        var subgraph = source.subgraph().name();
        context.findings()
                .error(
                        code,
                        argument.isEmpty() ? field : field + "(" + argument + ":)",
                        "External field " + field + " of subgraph \"" + subgraph + "\" " + what
                                + " Declare it in the same way.",
                        Findings.place(subgraph, source.element()));
    }
}
