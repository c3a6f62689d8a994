package io.rendezvous.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.matching.participant.Participant;
import io.rendezvous.matching.user.UserId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SharedInterestsTest {

    private final SharedInterests strategy = new SharedInterests();
    private final Participant asker = person(1, "jazz", "chess", "sailing");

    @Test
    void scoresWhatIsSharedRelativeToAllThatEitherHas() {
        var suggestions = strategy.suggest(asker, List.of(person(2, "jazz", "chess", "film")), 1);
        assertThat(suggestions.getFirst().score()).isEqualTo(0.5);
    }

    @Test
    void putsTheBestFirstAndEqualsInAFixedOrder() {
        var none = person(2, "film");
        var one = person(4, "jazz");
        var same = person(3, "jazz");
        var all = person(5, "jazz", "chess", "sailing");
        assertThat(strategy.suggest(asker, List.of(none, one, same, all), 3))
                .extracting(Suggestion::participant)
                .containsExactly(all, same, one);
    }

    @Test
    void scoresTwoPeopleWithoutInterestsZero() {
        assertThat(strategy.suggest(person(1), List.of(person(2)), 1).getFirst().score())
                .isZero();
    }

    private static Participant person(long number, String... interests) {
        return new Participant(new UserId(new UUID(0, number)), Set.of(interests));
    }
}
