package io.rendezvous.federation;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Lets queries that are equal but for their request ids share one execution while it is under way. It is given up when
 * nobody waits for it any more.
 */
final class SingleFlight {

    private final ConcurrentHashMap<GraphQlRequest, Flight> flights = new ConcurrentHashMap<>();

    /** The execution's response, or that of an equal query that began earlier; each receiver releases its own. */
    Mono<ByteBuf> join(GraphQlRequest request, Mono<ByteBuf> execution) {
        var key = request.withoutId();
        return new Mono<>() {
            @Override
            public void subscribe(CoreSubscriber<? super ByteBuf> subscriber) {
                subscriber.onSubscribe(new Passenger(key, execution, subscriber));
            }
        };
    }

    private final class Passenger implements Subscription {

        private final GraphQlRequest key;
        private final Mono<ByteBuf> execution;
        private final CoreSubscriber<? super ByteBuf> subscriber;
        private volatile boolean left;
        private volatile boolean waiting;

        Passenger(GraphQlRequest key, Mono<ByteBuf> execution, CoreSubscriber<? super ByteBuf> subscriber) {
            this.key = key;
            this.execution = execution;
            this.subscriber = subscriber;
        }

        @Override
        public void request(long count) {
            if (waiting) {
                return;
            }
            waiting = true;
            while (!flights.computeIfAbsent(key, Flight::new).takes(this)) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void cancel() {
            left = true;
            var flight = flights.get(key);
            if (flight != null) {
                flight.leave(this);
            }
        }

        void receive(ByteBuf body) {
            if (left) {
                return;
            }
            subscriber.onNext(body.retainedDuplicate());
            subscriber.onComplete();
        }
    }

    private final class Flight extends BaseSubscriber<ByteBuf> {

        private final GraphQlRequest key;
        private final List<Passenger> passengers = new ArrayList<>(2);
        private Context context = Context.empty();
        private boolean begun;
        private boolean over;

        Flight(GraphQlRequest key) {
            this.key = key;
        }

        /** False when it is over; the first one that it takes starts it. */
        boolean takes(Passenger passenger) {
            synchronized (this) {
                if (over) {
                    return false;
                }
                passengers.add(passenger);
                if (begun) {
                    return true;
                }
                begun = true;
                context = passenger.subscriber.currentContext();
            }
            passenger.execution.subscribe(this);
            return true;
        }

        void leave(Passenger passenger) {
            synchronized (this) {
                if (!passengers.remove(passenger) || !passengers.isEmpty()) {
                    return;
                }
                land();
            }
            cancel();
        }

        private synchronized List<Passenger> land() {
            over = true;
            flights.remove(key, this);
            var landed = List.copyOf(passengers);
            passengers.clear();
            return landed;
        }

        @Override
        public Context currentContext() {
            return context;
        }

        @Override
        protected void hookOnNext(ByteBuf body) {
            try {
                land().forEach(passenger -> passenger.receive(body));
            } finally {
                body.release();
            }
        }

        @Override
        protected void hookOnError(Throwable failure) {
            land().forEach(passenger -> passenger.subscriber.onError(failure));
        }
    }
}
