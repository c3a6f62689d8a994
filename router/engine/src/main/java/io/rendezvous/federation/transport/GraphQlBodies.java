package io.rendezvous.federation.transport;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.rendezvous.federation.json.JsonOutput;

/** Writes requests of which few differ in more than their variables: what stands before these is written once. */
final class GraphQlBodies {

    private static final long KEPT_CHARACTERS = 4_000_000;

    private record Operation(String text, String name) {}

    private final Cache<Operation, byte[]> heads = Caffeine.newBuilder()
            .maximumWeight(KEPT_CHARACTERS)
            .weigher((Operation operation, byte[] _) -> operation.text().length() + 100)
            .build();

    ByteBuf of(SubgraphRequest request, ByteBufAllocator memory) {
        var operation = new Operation(request.operation(), request.operationName());
        var head = heads.get(operation, GraphQlBodies::head);
        var variables = request.variables();
        return memory.buffer(head.length + variables.length + 1)
                .writeBytes(head)
                .writeBytes(variables)
                .writeByte('}');
    }

    private static byte[] head(Operation operation) {
        var output = new JsonOutput(operation.text().length() + 100);
        GraphQlBody.writeHead(operation.text(), operation.name(), output);
        return output.toByteArray();
    }
}
