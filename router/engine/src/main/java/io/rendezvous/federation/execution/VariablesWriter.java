package io.rendezvous.federation.execution;

import io.rendezvous.federation.json.Json;
import io.rendezvous.federation.json.JsonOutput;
import io.rendezvous.federation.plan.Binding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the variables of subgraph operations. */
final class VariablesWriter {

    private VariablesWriter() {}

    /**
     * Writes the members and the closing brace.
     *
     * @param opened whether a member, and so the opening brace, has been written
     */
    static void write(List<Binding> bindings, Map<String, @Nullable Object> values, JsonOutput output, boolean opened) {
        var separator = opened ? ',' : '{';
        for (var binding : bindings) {
            if (binding instanceof Binding.FromOperation given && !values.containsKey(given.operationVariable())) {
                continue;
            }
            output.put(separator).string(binding.name()).put(':');
            separator = ',';
            switch (binding) {
                case Binding.FromOperation given -> Json.write(values.get(given.operationVariable()), output);
                case Binding.Constant constant -> output.put(constant.json().getBytes(StandardCharsets.UTF_8));
            }
        }
        (separator == '{' ? output.put('{') : output).put('}');
    }
}
