package io.rendezvous.bookings.offer;

import io.rendezvous.kit.event.Event;
import io.rendezvous.kit.event.EventHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class ServicePublishedHandler implements EventHandler {

    private final OfferRepository offers;
    private final ScheduleRepository schedules;

    ServicePublishedHandler(OfferRepository offers, ScheduleRepository schedules) {
        this.offers = offers;
        this.schedules = schedules;
    }

    @Override
    public String type() {
        return ServicePublished.TYPE;
    }

    @Override
    public Mono<Void> handle(Event event) {
        var service = event.data(ServicePublished.class);
        return schedules.saveZone(service.providerId(), service.timeZone()).then(offers.save(service));
    }
}
