package io.rendezvous.kit.tenancy;

import java.util.UUID;
import reactor.util.context.Context;

/** Says in the Reactor context that a transaction of this community is open. */
record Open(UUID community) {

    Context putInto(Context context) {
        return context.put(Open.class, this);
    }
}
