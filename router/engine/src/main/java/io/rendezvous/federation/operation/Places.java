package io.rendezvous.federation.operation;

import io.rendezvous.federation.ErrorCode;
import io.rendezvous.federation.plan.TypeSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every place of an operation, by its id. */
public final class Places {

    private static final int LIMIT = 10_000;

    private final List<Place> places = new ArrayList<>();

    Place add(@Nullable Place parent, String path, TypeSet possible) {
        if (places.size() == LIMIT) {
            throw new RequestRefusedException(
                    ErrorCode.OPERATION_TOO_COMPLEX, "The operation has more than " + LIMIT + " places");
        }
        var place = new Place(this, places.size(), parent, path, possible);
        places.add(place);
        return place;
    }

    public List<Place> all() {
        return Collections.unmodifiableList(places);
    }
}
