package io.rendezvous.matching.match;

import io.rendezvous.kit.event.Outbox;
import io.rendezvous.kit.id.Ids;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.matching.match.FindMatchesResult.FindMatchesSuccess;
import io.rendezvous.matching.match.FindMatchesResult.InvalidInput;
import io.rendezvous.matching.match.FindMatchesResult.NobodyLeft;
import io.rendezvous.matching.participant.Participant;
import io.rendezvous.matching.participant.ParticipantRepository;
import io.rendezvous.matching.strategy.Strategy;
import io.rendezvous.matching.strategy.Suggestion;
import io.rendezvous.matching.user.User;
import io.rendezvous.matching.user.UserId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Service
class MatchService {

    private final Tenancy tenancy;
    private final ParticipantRepository participants;
    private final MatchRepository matches;
    private final Strategy strategy;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    MatchService(
            Tenancy tenancy,
            ParticipantRepository participants,
            MatchRepository matches,
            Strategy strategy,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.tenancy = tenancy;
        this.participants = participants;
        this.matches = matches;
        this.strategy = strategy;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    Mono<FindMatchesResult> find(UserId asker, FindMatchesInput input) {
        var errors = input.errors();
        if (!errors.isEmpty()) {
            return Mono.just(new InvalidInput(errors));
        }
        return tenancy.write(participants
                .find(asker)
                .flatMapMany(participant -> suggestions(participant, input.count()))
                .concatMap(suggestion -> keep(match(asker, suggestion)))
                .collectList()
                .map(found -> found.isEmpty() ? new NobodyLeft() : new FindMatchesSuccess(found)));
    }

    private Flux<Suggestion> suggestions(Participant asker, int count) {
        return participants
                .candidates(asker)
                .collectList()
                .flatMapIterable(candidates -> strategy.suggest(asker, candidates, count));
    }

    private Match match(UserId asker, Suggestion suggestion) {
        return new Match(
                new MatchId(ids.next()),
                List.of(new User(asker), new User(suggestion.participant().id())),
                suggestion.score(),
                suggestion.factors(),
                strategy.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Empty when the two have just been matched by another request. */
    private Mono<Match> keep(Match match) {
        return matches.pair(match)
                .filter(paired -> paired)
                .flatMap(_ -> matches.add(match)
                        .then(outbox.append(MatchFound.TYPE, match.id().uuid(), MatchFound.of(match)))
                        .thenReturn(match));
    }
}
