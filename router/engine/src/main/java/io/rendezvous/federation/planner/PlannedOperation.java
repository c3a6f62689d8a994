package io.rendezvous.federation.planner;

import io.rendezvous.federation.plan.Plan;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan with what one request brings to it.
 *
 * @param variables of the client's operation, coerced and with defaults applied, as JSON-like values; without those that
 *     have neither a value nor a default
 */
public record PlannedOperation(Plan plan, Map<String, @Nullable Object> variables) {}
