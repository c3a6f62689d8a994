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
        writeHead(request.operation(), request.operationName(), output);
        output.put(request.variables()).put('}');
    }

    /** Everything before the variables. */
    static void writeHead(String operation, String name, JsonOutput output) {
        output.ascii("{\"query\":").string(operation);
        if (!name.isEmpty()) {
            output.ascii(",\"operationName\":").string(name);
        }
        output.ascii(",\"variables\":");
    }
}
