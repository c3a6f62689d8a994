package io.rendezvous.bookings;

import io.rendezvous.kit.application.Subgraph;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class BookingsApplication {

    public static SpringApplicationBuilder application() {
        return Subgraph.application(BookingsApplication.class, "bookings");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
