package io.rendezvous.federation.transport;

import io.rendezvous.federation.json.JsonOutput;

/** A GraphQL request as JSON. */
final class GraphQlBody {

    private GraphQlBody() {}

    static byte[] of(SubgraphRequest request) {
        var output = new JsonOutput(request.operation().length() + request.variables().length + 128);
        write(request, output);
        return output.toByteArray();
    }

    static void write(SubgraphRequest request, JsonOutput output) {
        output.ascii("{\"query\":").string(request.operation());
        if (!request.operationName().isEmpty()) {
            output.ascii(",\"operationName\":").string(request.operationName());
        }
        output.ascii(",\"variables\":").put(request.variables()).put('}');
    }
}
