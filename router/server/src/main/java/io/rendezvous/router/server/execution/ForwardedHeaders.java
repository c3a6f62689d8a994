package io.rendezvous.router.server.execution;

import io.rendezvous.router.server.operation.RequestId;
import io.rendezvous.router.server.security.Caller;
import io.rendezvous.router.server.security.Caller.Anonymous;
import io.rendezvous.router.server.security.Caller.SignedIn;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** What subgraphs get to see of a client's request: the token, the request id and a few headers by name. */
final class ForwardedHeaders {

    private final List<String> names;

    ForwardedHeaders(List<String> names) {
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /** Names in lower case. */
    Map<String, String> of(HttpHeaders headers, Caller caller, String requestId) {
        var forwarded = new HashMap<String, String>();
        for (var name : names) {
            var value = headers.getFirst(name);
            if (value != null) {
                forwarded.put(name, value);
            }
        }
        forwarded.put(RequestId.HEADER, requestId);
        switch (caller) {
            case Anonymous _ -> {}
            case SignedIn person -> forwarded.put("authorization", "Bearer " + person.token());
        }
        return forwarded;
    }
}
