package io.rendezvous.federation.execution;

import io.rendezvous.federation.plan.Plan;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation to run.
 *
 * @param variables after coercion, defaults included
 * @param headers what every subgraph receives, names in lower case
 * @param timeout for the whole operation; for a subscription, for each event
 */
public record Run(
        Plan plan,
        Map<String, @Nullable Object> variables,
        Map<String, String> headers,
        String requestId,
        Duration timeout) {}
