package io.rendezvous.federation.execution;

import io.rendezvous.federation.transport.Answer;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.BaseSubscriber;
import reactor.util.context.Context;

/** A call under way; tells its outcome once: a body or a failure, unless it is cancelled. */
final class Call extends BaseSubscriber<Answer> {

    private final Context context;
    private final BiConsumer<@Nullable Answer, @Nullable Throwable> outcome;
    private boolean told;

    Call(Context context, BiConsumer<@Nullable Answer, @Nullable Throwable> outcome) {
        this.context = context;
        this.outcome = outcome;
    }

    @Override
    public Context currentContext() {
        return context;
    }

    @Override
    protected void hookOnNext(Answer body) {
        tell(body, null);
    }

    @Override
    protected void hookOnError(Throwable failure) {
        tell(null, failure);
    }

    @Override
    protected void hookOnComplete() {
        tell(null, null);
    }

    private void tell(@Nullable Answer body, @Nullable Throwable failure) {
        if (!told) {
            told = true;
            outcome.accept(body, failure);
        }
    }
}
