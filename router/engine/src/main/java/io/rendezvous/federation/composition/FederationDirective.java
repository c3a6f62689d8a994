package io.rendezvous.federation.composition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The directives that composition gives a meaning to. Inside this package they carry these names, whatever a subgraph calls
 * them.
 */
enum FederationDirective {
    KEY("key", 0, "(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE"),
    REQUIRES("requires", 0, "(fields: federation__FieldSet!) on FIELD_DEFINITION"),
    PROVIDES("provides", 0, "(fields: federation__FieldSet!) on FIELD_DEFINITION"),
    EXTERNAL("external", 0, "(reason: String) on OBJECT | FIELD_DEFINITION"),
    EXTENDS("extends", 0, "on OBJECT | INTERFACE"),
    TAG(
            "tag",
            0,
            "(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR"
                    + " | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | SCHEMA"),
    SHAREABLE("shareable", 0, "repeatable on OBJECT | FIELD_DEFINITION"),
    INACCESSIBLE(
            "inaccessible",
            0,
            "on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR"
                    + " | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION"),
    OVERRIDE("override", 0, "(from: String!, label: String) on FIELD_DEFINITION"),
    INTERFACE_OBJECT("interfaceObject", 3, "on OBJECT"),
    AUTHENTICATED("authenticated", 5, FederationDirective.READABLE),
    REQUIRES_SCOPES("requiresScopes", 5, "(scopes: [[federation__Scope!]!]!) " + FederationDirective.READABLE),
    POLICY("policy", 6, "(policies: [[federation__Policy!]!]!) " + FederationDirective.READABLE),
    COST(
            "cost",
            9,
            "(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR"),
    LIST_SIZE(
            "listSize",
            9,
            "(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!],"
                    + " requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION"),
    CONTEXT("context", 8, "(name: String!) repeatable on INTERFACE | OBJECT | UNION"),
    FROM_CONTEXT("fromContext", 8, "(field: federation__ContextFieldValue) on ARGUMENT_DEFINITION"),
    COMPOSE_DIRECTIVE("composeDirective", 1, "(name: String!) repeatable on SCHEMA"),
    CACHE_TAG("cacheTag", 12, "(format: String!) repeatable on FIELD_DEFINITION | OBJECT"),
    CONNECT(
            "connect",
            FederationDirective.NEVER,
            "(source: federation__Any, id: federation__Any, http: federation__Any, batch: federation__Any,"
                    + " errors: federation__Any, isSuccess: federation__Any, selection: federation__Any,"
                    + " entity: federation__Any) repeatable on FIELD_DEFINITION | OBJECT"),
    SOURCE(
            "source",
            FederationDirective.NEVER,
            "(name: federation__Any, http: federation__Any, errors: federation__Any, isSuccess: federation__Any)"
                    + " repeatable on SCHEMA");

    /** Only a specification of its own has it. */
    private static final int NEVER = Integer.MAX_VALUE;

    private static final String READABLE = "on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM";

    /** Types of their arguments, which a subgraph calls {@code federation__Scope} unless it imports them. */
    static final List<String> SCALARS = List.of("FieldSet", "Scope", "Policy", "ContextFieldValue", "Any");

    private static final Set<FederationDirective> OF_VERSION_ONE =
            Set.of(KEY, REQUIRES, PROVIDES, EXTERNAL, EXTENDS, TAG);

    private static final Pattern ARGUMENT = Pattern.compile("(\\w+): ");

    private final String text;
    private final int since;
    private final String signature;

    FederationDirective(String text, int since, String signature) {
        this.text = text;
        this.since = since;
        this.signature = signature;
    }

    String text() {
        return text;
    }

    boolean existsIn(FederationVersion version) {
        return version.isOne() ? OF_VERSION_ONE.contains(this) : version.minor() >= since;
    }

    /** Its definition in SDL, under the name that a subgraph uses. */
    String definition(String localName) {
        return "directive @" + localName + (signature.startsWith("(") ? signature : " " + signature);
    }

    /** Names of its arguments. */
    Set<String> arguments() {
        return ARGUMENT.matcher(signature)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    static Optional<FederationDirective> find(String text) {
        return Arrays.stream(values())
                .filter(directive -> directive.text.equals(text))
                .findFirst();
    }
}
