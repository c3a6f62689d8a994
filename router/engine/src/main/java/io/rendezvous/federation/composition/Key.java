package io.rendezvous.federation.composition;

import graphql.language.Directive;
import graphql.language.SelectionSet;
import java.util.Optional;

/**
 * One {@code @key} of a type.
 *
 * @param extension whether it stands on {@code extend type} or beside {@code @extends}
 */
record Key(Directive directive, boolean extension) {

    /** Empty when invalid, which validation reports. */
    Optional<SelectionSet> fields() {
        return Directives.text(directive, "fields").flatMap(FieldSets::parse);
    }

    String text() {
        return fields().map(FieldSets::text).orElse("");
    }

    boolean resolvable() {
        return Directives.isNotFalse(directive, "resolvable");
    }
}
