package io.rendezvous.bookings.offer;

import io.rendezvous.kit.event.Event;
import io.rendezvous.kit.event.EventHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class WorkingHoursSetHandler implements EventHandler {

    private final ScheduleRepository schedules;

    WorkingHoursSetHandler(ScheduleRepository schedules) {
        this.schedules = schedules;
    }

    @Override
    public String type() {
        return WorkingHoursSet.TYPE;
    }

    @Override
    public Mono<Void> handle(Event event) {
        var set = event.data(WorkingHoursSet.class);
        return schedules
                .saveZone(set.providerId(), set.timeZone())
                .then(schedules.replaceHours(set.providerId(), set.hours()));
    }
}
