package io.rendezvous.kit.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;

/** Makes {@code _service} answer with the SDL as it is written, not with a print of what the libraries made of it. */
final class ServedSdl extends GraphQLTypeVisitorStub {

    private static final FieldCoordinates SDL = FieldCoordinates.coordinates("_Service", "sdl");

    private final String sdl;

    ServedSdl(Resource... files) {
        sdl = Stream.of(files).map(ServedSdl::text).collect(joining("\n"));
    }

    @Override
    public TraversalControl visitGraphQLObjectType(
            GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
        if (type.getName().equals(SDL.getTypeName())) {
            DataFetcher<String> fetcher = _ -> sdl;
            context.getVarFromParents(GraphQLCodeRegistry.Builder.class).dataFetcher(SDL, fetcher);
        }
        return TraversalControl.CONTINUE;
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
