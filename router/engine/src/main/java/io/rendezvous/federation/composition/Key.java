package io.rendezvous.federation.composition;

import graphql.language.Directive;
import graphql.language.SelectionSet;
import java.util.Optional;

/**
 * One {@code @key} of a type.
 *
 * @param fields empty when invalid, which validation reports
 * @param extension whether it stands on {@code extend type} or beside {@code @extends}
 */
record Key(Directive directive, Optional<SelectionSet> fields, boolean extension) {

    static Key of(Directive directive, boolean extension) {
        return new Key(directive, Directives.text(directive, "fields").flatMap(FieldSets::parse), extension);
    }

    Key withExtension(boolean changed) {
        return new Key(directive, fields, changed);
    }

    String text() {
        return fields.map(FieldSets::text).orElse("");
    }

    boolean resolvable() {
        return Directives.isNotFalse(directive, "resolvable");
    }
}
