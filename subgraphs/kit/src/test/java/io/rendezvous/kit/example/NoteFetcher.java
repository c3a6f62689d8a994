package io.rendezvous.kit.example;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.DgsSubscription;
import com.netflix.graphql.dgs.InputArgument;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.rendezvous.kit.error.Refusal;
import io.rendezvous.kit.viewer.Viewer;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@DgsComponent
public class NoteFetcher {

    @DgsQuery
    Mono<String> whoAmI(Viewer viewer) {
        return Viewer.current()
                .filter(viewer::equals)
                .map(same -> same.getClass().getSimpleName() + " of " + same.communityId());
    }

    @DgsSubscription(field = "whoAmI")
    Flux<String> whoAmI(Viewer viewer, @InputArgument int times) {
        return Flux.range(1, Math.abs(times))
                .flatMap(_ -> Viewer.current())
                .map(current -> current.getClass().getSimpleName())
                .concatWith(times < 0 ? Mono.error(new IllegalStateException("secret of the house")) : Mono.empty());
    }

    @DgsQuery
    CompletableFuture<Note> note(@InputArgument NoteId id, DgsDataFetchingEnvironment environment) {
        return load(id, environment);
    }

    @DgsEntityFetcher(name = "Note")
    public CompletableFuture<Note> resolve(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return load(NoteId.valueOf(String.valueOf(representation.get("id"))), environment);
    }

    @DgsData(parentType = "Note")
    CompletableFuture<@Nullable Note> next(DgsDataFetchingEnvironment environment) {
        return environment
                .<Note, @Nullable NoteId>getDataLoader(NextNoteLoader.class)
                .load(environment.getSourceOrThrow())
                .thenCompose(id -> id == null ? CompletableFuture.completedFuture(null) : load(id, environment));
    }

    @DgsQuery
    Mono<String> fail(@InputArgument String how) {
        return Mono.error(
                switch (how) {
                    case "conflict" -> new OptimisticLockingFailureException("secret of the house");
                    case "timeout" -> new R2dbcTimeoutException("secret of the house");
                    case "outage" -> new DataAccessResourceFailureException("secret of the house");
                    case "limit" -> Refusal.rateLimited("Try again in a minute.");
                    default -> new IllegalStateException("secret of the house");
                });
    }

    @DgsQuery
    Mono<String> mustNot() {
        return Mono.empty();
    }

    @DgsQuery
    Instant moment(@InputArgument Instant at) {
        return at;
    }

    @DgsQuery
    LocalDate day(@InputArgument LocalDate on) {
        return on;
    }

    @DgsQuery
    LocalTime time(@InputArgument LocalTime at) {
        return at;
    }

    @DgsQuery
    URI link(@InputArgument URI to) {
        return to;
    }

    private static CompletableFuture<Note> load(NoteId id, DgsDataFetchingEnvironment environment) {
        return environment.<NoteId, Note>getDataLoader(NoteLoader.class).load(id);
    }
}
