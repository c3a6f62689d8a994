package io.rendezvous.matching.participant;

import io.rendezvous.matching.user.UserId;
import java.util.Set;

/** Somebody who can be matched. */
public record Participant(UserId id, Set<String> interests) {

    public Participant {
        interests = Set.copyOf(interests);
    }
}
