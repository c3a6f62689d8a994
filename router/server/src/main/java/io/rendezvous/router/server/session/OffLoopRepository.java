package io.rendezvous.router.server.session;

import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Keeps the event loops out of it: Spring's connection to Redis blocks whoever needs it first. */
final class OffLoopRepository<S extends Session> implements ReactiveSessionRepository<S> {

    private final ReactiveSessionRepository<S> redis;

    OffLoopRepository(ReactiveSessionRepository<S> redis) {
        this.redis = redis;
    }

    @Override
    public Mono<S> createSession() {
        return redis.createSession();
    }

    @Override
    public Mono<Void> save(S session) {
        return Mono.defer(() -> redis.save(session)).subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Mono<S> findById(String id) {
        return Mono.defer(() -> redis.findById(id)).subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return Mono.defer(() -> redis.deleteById(id)).subscribeOn(Schedulers.boundedElastic());
    }
}
