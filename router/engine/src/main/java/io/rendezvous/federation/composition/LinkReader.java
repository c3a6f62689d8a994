package io.rendezvous.federation.composition;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.ObjectValue;
import graphql.language.SchemaDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the uses of {@code @link} on a subgraph's schema. */
final class LinkReader {

    private final String subgraph;
    private final Findings findings;

    LinkReader(String subgraph, Findings findings) {
        this.subgraph = subgraph;
        this.findings = findings;
    }

    Links read(Document document) {
        var links = new ArrayList<Link>();
        for (var schema : document.getDefinitionsOfType(SchemaDefinition.class)) {
            for (var directive : schema.getDirectives()) {
                if (isLink(directive)) {
                    read(directive).ifPresent(links::add);
                }
            }
        }
        return new Links(links);
    }

    /** {@code @link} may itself be renamed: {@code @core(url: "https://specs.apollo.dev/link/v1.0", as: "core")}. */
    private static boolean isLink(Directive directive) {
        return directive.getName().equals("link")
                || text(directive, "url")
                        .flatMap(LinkUrl::parse)
                        .filter(url -> url.isApollo("link"))
                        .isPresent();
    }

    private Optional<Link> read(Directive directive) {
        var url = text(directive, "url").flatMap(LinkUrl::parse);
        if (url.isEmpty()) {
            invalid(
                    directive,
                    "@link needs url: the address of a specification with its version, such as"
                            + " \"https://specs.apollo.dev/federation/v2.3\".");
            return Optional.empty();
        }
        var prefix = text(directive, "as").orElse(url.get().name());
        if (!prefix.matches("[_A-Za-z][_A-Za-z0-9]*") || prefix.contains("__") || prefix.endsWith("_")) {
            findings.error(
                    CompositionErrorCode.INVALID_LINK_IDENTIFIER,
                    "schema",
                    "@link(as: \"" + prefix + "\") can't be used as a prefix: take a name without \"__\".",
                    place(directive));
        }
        var link = new Link(url.get(), prefix, imports(directive), directive.getArgument("for") != null, directive);
        check(link);
        return Optional.of(link);
    }

    private void check(Link link) {
        var url = link.url();
        if (url.isApollo("federation")) {
            if (!url.version().isKnown()) {
                findings.error(
                        CompositionErrorCode.UNKNOWN_FEDERATION_LINK_VERSION,
                        "schema",
                        "Federation " + url.version() + " is not known: link a version from v2.0 to "
                                + FederationVersion.NEWEST + ".",
                        place(link.source()));
            }
            link.imports().forEach((name, _) -> checkImport(link, name));
        } else if (url.isApollo("link") && !url.version().equals(new FederationVersion(1, 0))) {
            findings.error(
                    CompositionErrorCode.UNKNOWN_LINK_VERSION,
                    "schema",
                    "Version " + url.version() + " of the link specification is not known: use v1.0.",
                    place(link.source()));
        } else if (link.required()
                && !url.isApollo("link")
                && Specification.find(url).isEmpty()) {
            findings.error(
                    CompositionErrorCode.UNSUPPORTED_LINKED_FEATURE,
                    "schema",
                    "The specification " + url.identity() + " is linked with a purpose (for:) but is not supported.",
                    place(link.source()));
        }
    }

    private void checkImport(Link link, String name) {
        if (!name.startsWith("@")) {
            return;
        }
        if (FederationDirective.find(name.substring(1))
                .filter(directive -> directive.existsIn(link.url().version()))
                .isEmpty()) {
            invalid(
                    link.source(),
                    "Federation " + link.url().version() + " has no directive " + name
                            + ": correct the import, or link the version that brings it.");
        }
    }

    private Map<String, String> imports(Directive directive) {
        var imports = new LinkedHashMap<String, String>();
        if (directive.getArgument("import") != null
                && directive.getArgument("import").getValue() instanceof ArrayValue list) {
            list.getValues().forEach(value -> readImport(directive, value, imports));
        }
        return imports;
    }

    private void readImport(Directive directive, Value<?> value, Map<String, String> imports) {
        var name = value instanceof ObjectValue object ? field(object, "name") : string(value);
        var as = value instanceof ObjectValue object ? field(object, "as") : name;
        if (name == null) {
            invalid(directive, "An import is a name, such as \"@key\", or { name: \"@key\", as: \"@entityKey\" }.");
        } else if (as != null && name.startsWith("@") != as.startsWith("@")) {
            invalid(
                    directive,
                    "The import of " + name + " as " + as + " must begin with @ on both sides or on neither.");
        } else {
            imports.put(name, as == null ? name : as);
        }
    }

    private static @Nullable String field(ObjectValue object, String name) {
        return object.getObjectFields().stream()
                .filter(field -> field.getName().equals(name))
                .map(field -> string(field.getValue()))
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> text(Directive directive, String argument) {
        var found = directive.getArgument(argument);
        return found == null ? Optional.empty() : Optional.ofNullable(string(found.getValue()));
    }

    private static @Nullable String string(@Nullable Value<?> value) {
        return switch (value) {
            case StringValue text -> text.getValue();
            case EnumValue name -> name.getName();
            case null, default -> null;
        };
    }

    private void invalid(Directive directive, String message) {
        findings.error(CompositionErrorCode.INVALID_LINK_DIRECTIVE_USAGE, "schema", message, place(directive));
    }

    private SourcePlace place(Directive directive) {
        return Findings.place(subgraph, directive);
    }
}
