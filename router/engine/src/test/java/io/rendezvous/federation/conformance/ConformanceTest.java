package io.rendezvous.federation.conformance;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.rendezvous.federation.Engine;
import io.rendezvous.federation.GraphQlRequest;
import io.rendezvous.federation.GraphQlResponse;
import io.rendezvous.federation.TestSubgraph;
import io.rendezvous.federation.conformance.Feature.Case;
import io.rendezvous.federation.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import reactor.core.publisher.Flux;

class ConformanceTest {

    @TestFactory
    Stream<DynamicContainer> answersAsOneServerWould() {
        return Feature.all().stream().map(feature -> DynamicContainer.dynamicContainer(feature.name(), tests(feature)));
    }

    private static Stream<DynamicTest> tests(Feature feature) {
        return feature.cases().stream().map(test -> DynamicTest.dynamicTest(test.operation(), () -> check(test)));
    }

    private static void check(Case test) {
        var subgraphs = test.feature().subgraphs();
        try (var engine = test.feature().engine(subgraphs, test.answer())) {
            var responses = responses(engine, test);
            var expected = test.answer().responses();
            assertThat(responses).as(test.toString()).hasSameSizeAs(expected);
            for (var number = 0; number < responses.size(); number++) {
                var wanted = (Map<?, ?>) expected.get(number);
                assertThat(Answer.comparable(responses.get(number), wanted))
                        .as("%s: %s", test, responses)
                        .isEqualTo(Answer.comparable(wanted, wanted));
            }
        }
        if (test.answer().calls() != null) {
            assertThat(calls(subgraphs))
                    .as(test.toString())
                    .isEqualTo(test.answer().calls());
        }
    }

    private static Map<String, Integer> calls(List<TestSubgraph> subgraphs) {
        return subgraphs.stream()
                .filter(subgraph -> !subgraph.calls.isEmpty())
                .collect(toMap(subgraph -> subgraph.name, subgraph -> subgraph.calls.size()));
    }

    private static List<Map<?, ?>> responses(Engine engine, Case test) {
        var request = new GraphQlRequest(
                test.document(), test.operation(), test.answer().variables(), Map.of(), "r1", Duration.ofSeconds(10));
        var response = Objects.requireNonNull(engine.execute(request).block(Duration.ofSeconds(20)));
        return switch (response) {
            case GraphQlResponse.Executed executed -> List.of(json(executed.body()));
            case GraphQlResponse.Refused refused -> List.of(json(refused.body()));
            case GraphQlResponse.Incremental incremental -> all(incremental.parts());
            case GraphQlResponse.Subscribed subscribed -> all(subscribed.events());
        };
    }

    private static List<Map<?, ?>> all(Flux<ByteBuf> bodies) {
        return Objects.requireNonNull(
                bodies.<Map<?, ?>>map(ConformanceTest::json).collectList().block(Duration.ofSeconds(20)));
    }

    private static Map<?, ?> json(ByteBuf body) {
        var bytes = new byte[body.readableBytes()];
        body.readBytes(bytes).release();
        return (Map<?, ?>) Objects.requireNonNull(Json.decode(bytes));
    }
}
