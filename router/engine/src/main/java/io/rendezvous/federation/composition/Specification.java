package io.rendezvous.federation.composition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a supergraph links when it uses one of its directives. */
enum Specification {
    TAG("tag", "v0.3", ""),
    INACCESSIBLE("inaccessible", "v0.2", "SECURITY"),
    AUTHENTICATED("authenticated", "v0.1", "SECURITY"),
    REQUIRES_SCOPES("requiresScopes", "v0.1", "SECURITY"),
    POLICY("policy", "v0.1", "SECURITY"),
    CONTEXT("context", "v0.1", "SECURITY"),
    COST("cost", "v0.1", ""),
    CONNECT("connect", "v0.4", "EXECUTION");

    private final String text;
    private final String version;
    private final String purpose;

    Specification(String text, String version, String purpose) {
        this.text = text;
        this.version = version;
        this.purpose = purpose;
    }

    private List<FederationDirective> directives() {
        return switch (this) {
            case TAG -> List.of(FederationDirective.TAG);
            case INACCESSIBLE -> List.of(FederationDirective.INACCESSIBLE);
            case AUTHENTICATED -> List.of(FederationDirective.AUTHENTICATED);
            case REQUIRES_SCOPES -> List.of(FederationDirective.REQUIRES_SCOPES);
            case POLICY -> List.of(FederationDirective.POLICY);
            case CONTEXT -> List.of(FederationDirective.CONTEXT, FederationDirective.FROM_CONTEXT);
            case CONNECT -> List.of(FederationDirective.CONNECT, FederationDirective.SOURCE);
            case COST -> List.of(FederationDirective.COST, FederationDirective.LIST_SIZE);
        };
    }

    /** Whether a supergraph that applies these directives needs it. */
    boolean isUsed(Set<String> applied) {
        return directives().stream().anyMatch(directive -> applied.contains(directive.text()));
    }

    /** The use of {@code @link}. Directives that don't bear the specification's name are imported where they are applied. */
    String link(Set<String> applied) {
        var imports = directives().stream()
                .filter(directive -> isImported(directive, applied))
                .map(directive -> "\"@" + directive.text() + "\"")
                .collect(Collectors.joining(", "));
        return "@link(url: \"https://specs.apollo.dev/" + text + "/" + version + "\""
                + (imports.isEmpty() ? "" : ", import: [" + imports + "]")
                + (purpose.isEmpty() ? "" : ", for: " + purpose)
                + ")";
    }

    private boolean isImported(FederationDirective directive, Set<String> applied) {
        return !directive.text().equals(text) && applied.contains(directive.text());
    }

    /** Directives and their scalars as SDL. */
    String definitions(Set<String> applied) {
        var definitions = directives().stream()
                .map(directive -> directive.definition(localName(directive, applied)))
                .collect(Collectors.joining("\n\n"))
                .replace("federation__", text + "__");
        return FederationDirective.SCALARS.stream()
                        .map(scalar -> text + "__" + scalar)
                        .filter(definitions::contains)
                        .map(scalar -> "scalar " + scalar + "\n\n")
                        .collect(Collectors.joining())
                + definitions;
    }

    private String localName(FederationDirective directive, Set<String> applied) {
        return directive.text().equals(text) || isImported(directive, applied)
                ? directive.text()
                : text + "__" + directive.text();
    }

    /** Last part of its address. */
    String text() {
        return text;
    }

    static Optional<Specification> find(LinkUrl url) {
        return Arrays.stream(values())
                .filter(specification -> url.isApollo(specification.text))
                .findFirst();
    }

    /** Empty for those that only federation itself has. */
    static Optional<Specification> of(FederationDirective directive) {
        return Arrays.stream(values())
                .filter(specification -> specification.directives().contains(directive))
                .findFirst();
    }
}
