package io.rendezvous.federation.execution;

import io.netty.buffer.ByteBuf;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.FluxSink;
import reactor.util.context.Context;

/** Where a run's response goes. */
sealed interface Outlet {

    Context context();

    /** A response, or one part of it. */
    void next(ByteBuf body);

    void complete();

    void error(RuntimeException bug);

    /** For a response in one piece. */
    record Single(CoreSubscriber<? super ByteBuf> subscriber) implements Outlet {

        @Override
        public Context context() {
            return subscriber.currentContext();
        }

        @Override
        public void next(ByteBuf body) {
            subscriber.onNext(body);
        }

        @Override
        public void complete() {
            subscriber.onComplete();
        }

        @Override
        public void error(RuntimeException bug) {
            subscriber.onError(bug);
        }
    }

    /** For a response in parts. */
    record Parts(FluxSink<ByteBuf> sink) implements Outlet {

        @Override
        public Context context() {
            return Context.of(sink.contextView());
        }

        @Override
        public void next(ByteBuf body) {
            sink.next(body);
        }

        @Override
        public void complete() {
            sink.complete();
        }

        @Override
        public void error(RuntimeException bug) {
            sink.error(bug);
        }
    }
}
