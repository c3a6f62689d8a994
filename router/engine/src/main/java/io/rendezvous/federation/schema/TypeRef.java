package io.rendezvous.federation.schema;

import graphql.language.AstPrinter;
import graphql.language.Type;

/**
 * The type of a field.
 *
 * @param text in GraphQL's notation: {@code [Book!]!}
 * @param name without lists and non-nulls: {@code Book}
 * @param wrapping everything but the name: {@code [!]!}. Two fields can share a response key only if theirs are equal.
 * @param lists how many lists are nested
 */
public record TypeRef(String text, String name, String wrapping, int lists) {

    static TypeRef of(Type<?> type) {
        return of(AstPrinter.printAst(type));
    }

    static TypeRef of(String text) {
        var name = text.replaceAll("[\\[\\]!]", "");
        return new TypeRef(text, name, text.replace(name, ""), (int)
                text.chars().filter(character -> character == '[').count());
    }

    @Override
    public String toString() {
        return text;
    }
}
