package io.rendezvous.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rendezvous.federation.composition.Composition;
import io.rendezvous.federation.composition.CompositionResult.Composed;
import io.rendezvous.federation.composition.SubgraphSource;
import io.rendezvous.federation.operation.Limits;
import io.rendezvous.federation.operation.RequestRefusedException;
import io.rendezvous.federation.planner.OperationPlanner;
import io.rendezvous.federation.schema.Supergraph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What composes and is not run is refused by name, and keeps nothing else from running. */
class NotRunTest {

    private static OperationPlanner planner(String... sdls) {
        var sources = List.of(sdls).stream()
                .map(sdl -> new SubgraphSource("s" + sdl.hashCode(), "http://s", sdl))
                .toList();
        var composed = (Composed) Composition.compose(sources);
        return new OperationPlanner(Supergraph.parse(composed.supergraphSdl()), Limits.defaults());
    }

    @Test
    void argumentsFromAContext() {
        var planner = planner("""
                extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", "@context", "@fromContext"])
                type Query { me: Person }
                type Person @key(fields: "id") @context(name: "person") { id: ID! currency: String! account: Account! }
                type Account @key(fields: "id") { id: ID! balance(in: String @fromContext(field: "$person { currency }")): Int }
                """);
        assertThatExceptionOfType(RequestRefusedException.class)
                .isThrownBy(() -> planner.prepare("{ me { account { balance } } }", null, Map.of()))
                .satisfies(refused -> assertThat(refused.errors().getFirst().message())
                        .isEqualTo("Account.balance takes an argument by @fromContext, which is not run here"));
        assertThat(planner.prepare("{ me { account { id } } }", null, Map.of())
                        .plan()
                        .fetches())
                .hasSize(1);
    }

    @Test
    void connectors() {
        var planner = planner("""
                extend schema
                  @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key"])
                  @link(url: "https://specs.apollo.dev/connect/v0.3", import: ["@connect", "@source"])
                  @source(name: "api", http: { baseURL: "http://api" })
                type Query { posts: [Post] @connect(source: "api", http: { GET: "/posts" }, selection: "id") plain: Int }
                type Post { id: ID! }
                """);
        assertThatExceptionOfType(RequestRefusedException.class)
                .isThrownBy(() -> planner.prepare("{ posts { id } }", null, Map.of()))
                .satisfies(refused -> assertThat(refused.errors().getFirst().message())
                        .isEqualTo("Query.posts is answered by @connect, which is not run here"));
        assertThat(planner.prepare("{ plain }", null, Map.of()).plan().fetches())
                .hasSize(1);
    }
}
