package io.rendezvous.federation.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class HeavyQueryBenchmarkTest {

    @Test
    void theStagesDoTheWholeWork() {
        var benchmark = new HeavyQueryBenchmark();
        assertThat(benchmark.write()).isEqualTo(87_575);
        assertThat(benchmark.represent()).isPositive();
        assertThat(benchmark.parse()).isPositive();
        assertThat(benchmark.write()).isEqualTo(87_575);
    }
}
