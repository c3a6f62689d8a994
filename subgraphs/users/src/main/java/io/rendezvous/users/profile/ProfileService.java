package io.rendezvous.users.profile;

import io.rendezvous.kit.error.Refusal;
import io.rendezvous.kit.event.Outbox;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.users.profile.UpdateProfileResult.InvalidInput;
import io.rendezvous.users.profile.UpdateProfileResult.UpdateProfileSuccess;
import io.rendezvous.users.user.UserId;
import io.rendezvous.users.user.UserRepository;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

@Service
class ProfileService {

    private final Tenancy tenancy;
    private final ProfileRepository profiles;
    private final UserRepository users;
    private final Outbox outbox;

    ProfileService(Tenancy tenancy, ProfileRepository profiles, UserRepository users, Outbox outbox) {
        this.tenancy = tenancy;
        this.profiles = profiles;
        this.users = users;
        this.outbox = outbox;
    }

    /** Refuses with NOT_FOUND without such a person. */
    Mono<UpdateProfileResult> update(UserId person, UpdateProfileInput input) {
        var errors = input.errors();
        if (!errors.isEmpty()) {
            return Mono.just(new InvalidInput(errors));
        }
        return tenancy.write(profiles.findForUpdate(person)
                .switchIfEmpty(profiles.blank(person))
                .switchIfEmpty(Refusal.orNotFound("User"))
                .map(input::applyTo)
                .flatMap(this::store)
                .then(users.find(person))
                .map(UpdateProfileSuccess::new));
    }

    private Mono<Void> store(Profile profile) {
        return profiles.save(profile)
                .then(outbox.append(ProfileUpdated.TYPE, profile.userId().uuid(), ProfileUpdated.of(profile)));
    }
}
