package io.rendezvous.federation.execution;

import io.rendezvous.federation.ErrorCode;
import io.rendezvous.federation.json.JsonOutput;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code errors} of one response: one for each place, as GraphQL has it (section 6.4.4), though several calls failed there. */
final class ErrorReport {

    /** Further errors are left out. */
    static final int MAX_ERRORS = 100;

    private final String requestId;
    private final JsonOutput output = new JsonOutput(512);
    private final Set<String> places = new HashSet<>(0);
    private int count;

    ErrorReport(String requestId) {
        this.requestId = requestId;
    }

    boolean empty() {
        return count == 0;
    }

    void add(ErrorCode code, String message, @Nullable ResponsePath path) {
        if (count == MAX_ERRORS || (path != null && !places.add(path.toString()))) {
            return;
        }
        output.put(count++ == 0 ? '[' : ',').ascii("{\"message\":").string(message);
        if (path != null) {
            path.write(output.ascii(",\"path\":"));
        }
        output.ascii(",\"extensions\":{\"code\":\"").ascii(code.name()).ascii("\",\"requestId\":");
        output.string(requestId).ascii("}}");
    }

    /** Writes the list. */
    void writeTo(JsonOutput response) {
        response.put(output.array(), 0, output.size()).put(']');
    }
}
