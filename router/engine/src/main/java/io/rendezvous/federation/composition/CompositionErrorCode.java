package io.rendezvous.federation.composition;

/** Why composition can fail. Names are those that other composers of Apollo Federation use. */
public enum CompositionErrorCode {
    /** The SDL does not parse or is no valid schema. */
    INVALID_GRAPHQL,
    /** The name is empty, reserved or used twice. */
    INVALID_SUBGRAPH_NAME,
    /** A federation directive is defined with other arguments than it has. */
    DIRECTIVE_DEFINITION_INVALID,
    UNKNOWN_FEDERATION_LINK_VERSION,
    UNKNOWN_LINK_VERSION,
    INVALID_LINK_DIRECTIVE_USAGE,
    INVALID_LINK_IDENTIFIER,
    /** A specification is linked with a purpose but can't be honoured. */
    UNSUPPORTED_LINKED_FEATURE,
    /** Subgraphs import a directive that reaches the supergraph under different names. */
    LINK_IMPORT_NAME_MISMATCH,
    /** A directive can't be composed, or is not the same in all subgraphs. */
    DIRECTIVE_COMPOSITION_ERROR,
    ROOT_QUERY_USED,
    ROOT_MUTATION_USED,
    ROOT_SUBSCRIPTION_USED,
    /** No subgraph has a field on Query. */
    NO_QUERIES,
    /** Subgraphs define one name as different kinds of type. */
    TYPE_KIND_MISMATCH,
    /** Every subgraph extends the type, none defines it. */
    EXTENSION_WITH_NO_BASE,

    KEY_INVALID_FIELDS_TYPE,
    PROVIDES_INVALID_FIELDS_TYPE,
    REQUIRES_INVALID_FIELDS_TYPE,
    KEY_INVALID_FIELDS,
    PROVIDES_INVALID_FIELDS,
    REQUIRES_INVALID_FIELDS,
    KEY_DIRECTIVE_IN_FIELDS_ARG,
    PROVIDES_DIRECTIVE_IN_FIELDS_ARG,
    REQUIRES_DIRECTIVE_IN_FIELDS_ARG,
    KEY_FIELDS_HAS_ARGS,
    PROVIDES_FIELDS_HAS_ARGS,
    /** A key selects a list, an interface or a union. */
    KEY_FIELDS_SELECT_INVALID_TYPE,
    /** A provided field is not external: nothing needs providing. */
    PROVIDES_FIELDS_MISSING_EXTERNAL,
    /** A required field is not external: nothing needs requiring. */
    REQUIRES_FIELDS_MISSING_EXTERNAL,
    KEY_UNSUPPORTED_ON_INTERFACE,
    PROVIDES_UNSUPPORTED_ON_INTERFACE,
    REQUIRES_UNSUPPORTED_ON_INTERFACE,
    PROVIDES_ON_NON_OBJECT_FIELD,

    EXTERNAL_UNUSED,
    EXTERNAL_TYPE_MISMATCH,
    EXTERNAL_ARGUMENT_MISSING,
    EXTERNAL_ARGUMENT_TYPE_MISMATCH,
    EXTERNAL_ARGUMENT_DEFAULT_MISMATCH,
    EXTERNAL_ON_INTERFACE,
    /** Every subgraph marks the field external, none resolves it. */
    EXTERNAL_MISSING_ON_BASE,
    EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE,
    /** A directive that is merged stands on an external field. */
    MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL,
    /** Removing unused externals, as federation 1 asks, leaves a type without fields. */
    TYPE_WITH_ONLY_UNUSED_EXTERNAL,

    FIELD_TYPE_MISMATCH,
    FIELD_ARGUMENT_TYPE_MISMATCH,
    FIELD_ARGUMENT_DEFAULT_MISMATCH,
    INPUT_FIELD_DEFAULT_MISMATCH,
    REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH,
    REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH,
    EMPTY_MERGED_INPUT_TYPE,
    EMPTY_MERGED_ENUM_TYPE,
    ENUM_VALUE_MISMATCH,
    /** An object lacks a field that the merged interface has. */
    INTERFACE_FIELD_NO_IMPLEM,
    /** Several subgraphs resolve a field that not all of them share. */
    INVALID_FIELD_SHARING,
    INVALID_SHAREABLE_USAGE,

    /** Something visible refers to something inaccessible. */
    REFERENCED_INACCESSIBLE,
    DEFAULT_VALUE_USES_INACCESSIBLE,
    /** A required argument or input field is inaccessible. */
    REQUIRED_INACCESSIBLE,
    IMPLEMENTED_BY_INACCESSIBLE,
    ONLY_INACCESSIBLE_CHILDREN,
    QUERY_ROOT_TYPE_INACCESSIBLE,
    DISALLOWED_INACCESSIBLE,

    OVERRIDE_FROM_SELF_ERROR,
    OVERRIDE_SOURCE_HAS_OVERRIDE,
    OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE,
    OVERRIDE_ON_INTERFACE,
    OVERRIDE_LABEL_INVALID,
    INTERFACE_OBJECT_USAGE_ERROR,
    INTERFACE_KEY_NOT_ON_IMPLEMENTATION,
    INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE,
    INVALID_TAG_NAME,

    AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE,
    /** A field asks for less than the fields that it is made of. */
    MISSING_TRANSITIVE_AUTH_REQUIREMENTS,
    COST_APPLIED_TO_INTERFACE_FIELD,
    /** A sized field is no list. */
    LIST_SIZE_APPLIED_TO_NON_LIST,
    LIST_SIZE_INVALID_ASSUMED_SIZE,
    LIST_SIZE_INVALID_SLICING_ARGUMENT,
    LIST_SIZE_INVALID_SIZED_FIELD,
    /** No type sets the context that an argument takes from, or the argument can't be taken from any. */
    CONTEXT_NOT_SET,
    CONTEXT_NAME_INVALID,
    CONTEXT_INVALID_SELECTION,
    /** The argument names no context, or nothing of it. */
    NO_CONTEXT_IN_SELECTION,
    CONTEXT_NO_RESOLVABLE_KEY,
    CACHE_TAG_APPLIED_TO_NON_ROOT_FIELD,
    CACHE_TAG_ENTITY_NOT_RESOLVABLE,
    CACHE_TAG_INVALID_FORMAT,
    /** The format names what is no key field. */
    CACHE_TAG_INVALID_FORMAT_ARGUMENT_ON_ENTITY,
    /** The format names what is no argument. */
    CACHE_TAG_INVALID_FORMAT_ARGUMENT_ON_ROOT_FIELD,
    /** An argument is taken from a context here and must be given by the client there. */
    CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS,

    /** A query that the API schema allows can't be answered by the subgraphs. */
    SATISFIABILITY_ERROR,
    /** A shared field can have no runtime type that all its subgraphs know. */
    SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES
}
