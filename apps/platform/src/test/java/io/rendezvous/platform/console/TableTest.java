package io.rendezvous.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void alignsColumnsByTheirWidestCell() {
        var table = new Table("door", "address");
        table.row("bff-mobile", "http://localhost:4001");
        table.row("router", "http://localhost:4000");
        assertThat(table.lines())
                .containsExactly(
                        "door        address",
                        "bff-mobile  http://localhost:4001",
                        "router      http://localhost:4000");
    }
}
