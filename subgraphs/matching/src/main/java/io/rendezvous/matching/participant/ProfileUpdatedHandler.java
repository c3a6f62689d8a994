package io.rendezvous.matching.participant;

import io.rendezvous.kit.event.Event;
import io.rendezvous.kit.event.EventHandler;
import io.rendezvous.matching.user.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Learns what people care about. */
@Component
class ProfileUpdatedHandler implements EventHandler {

    private final ParticipantRepository participants;

    ProfileUpdatedHandler(ParticipantRepository participants) {
        this.participants = participants;
    }

    /** What matching reads of the event's data. */
    record ProfileUpdated(UUID userId, List<String> interests) {}

    @Override
    public String type() {
        return "users.profile.updated";
    }

    @Override
    public Mono<Void> handle(Event event) {
        var profile = event.data(ProfileUpdated.class);
        var participant = new Participant(new UserId(profile.userId()), new HashSet<>(profile.interests()));
        return participants.save(participant, event.communityId());
    }
}
