// Apollo's gateway behind its standalone server; credentials go on to the subgraphs. Arguments: supergraph, port.
import { readFileSync } from "node:fs";
import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";

const [supergraph, port] = process.argv.slice(2);
const logger = { debug() {}, info() {}, warn() {}, error: console.error };

class Subgraph extends RemoteGraphQLDataSource {
  willSendRequest({ request, context }) {
    if (context.authorization) request.http.headers.set("authorization", context.authorization);
  }
}

const gateway = new ApolloGateway({ supergraphSdl: readFileSync(supergraph, "utf8"), logger, buildService: ({ url }) => new Subgraph({ url }) });
await startStandaloneServer(new ApolloServer({ gateway, logger }), {
  listen: { port: Number(port), host: "127.0.0.1" },
  context: async ({ req }) => ({ authorization: req.headers.authorization }),
});
