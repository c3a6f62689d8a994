package io.rendezvous.kit.graph;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsTypeDefinitionRegistry;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.stream.Stream;

/** Takes out what DGS adds to every schema, so that {@code _service} tells what our SDL says and no more. */
@DgsComponent
public class CleanSdl {

    private static final List<String> ADDED_BY_DGS = List.of("ErrorType", "ErrorDetail");

    @DgsTypeDefinitionRegistry
    public TypeDefinitionRegistry clean(TypeDefinitionRegistry schema) {
        ADDED_BY_DGS.stream()
                .flatMap(name -> Stream.ofNullable(schema.types().get(name)))
                .forEach(schema::remove);
        return new TypeDefinitionRegistry();
    }
}
