package io.rendezvous.federation.contract;

import graphql.language.Definition;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.SchemaDefinition;
import graphql.language.TypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import io.rendezvous.federation.composition.SdlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A supergraph's or API schema's SDL, parsed.
 *
 * @param schemas at most one
 * @param types by name
 */
record SupergraphDocument(
        List<SchemaDefinition> schemas,
        List<DirectiveDefinition> directives,
        SortedMap<String, TypeDefinition<?>> types) {

    static SupergraphDocument parse(String sdl) {
        var document = new SupergraphDocument(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        for (Definition<?> definition : read(sdl).getDefinitions()) {
            switch (definition) {
                case SchemaDefinition schema -> document.schemas.add(schema);
                case DirectiveDefinition directive -> document.directives.add(directive);
                case TypeDefinition<?> type -> document.types.put(type.getName(), type);
                default -> throw new IllegalArgumentException("No schema: holds " + definition);
            }
        }
        return document;
    }

    private static Document read(String sdl) {
        return Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(sdl)
                .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                .build());
    }

    String print() {
        var writer = new SdlWriter();
        schemas.forEach(writer::schema);
        directives.forEach(writer::directive);
        types.values().forEach(writer::type);
        return writer.toString();
    }
}
