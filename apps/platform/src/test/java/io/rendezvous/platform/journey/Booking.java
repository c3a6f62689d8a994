package io.rendezvous.platform.journey;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What it takes to book. */
final class Booking {

    private static final String SEARCH = """
            query ($search: ProviderSearch) {
              providers(search: $search, first: 20) {
                edges { node { id services(first: 5) { edges { node { id confirmation freeSlots(first: 10) { startsAt } } } } } }
              }
            }
            """;

    private static final String BOOK = """
            mutation ($input: BookServiceInput!) {
              bookService(input: $input) {
                __typename
                ... on BookServiceSuccess { booking { id status } }
                ... on Error { reason: message }
              }
            }
            """;

    private Booking() {}

    /** A time at which a service can be booked. */
    record Slot(String service, String startsAt) {}

    /** Free slots of services that are confirmed at once, of different providers. */
    static List<Slot> instantSlots(Door door) {
        var providers = door.query(SEARCH).ok().at("providers.edges");
        return providers
                .valueStream()
                .flatMap(provider -> provider.at("/node/services/edges")
                        .valueStream()
                        .map(edge -> edge.path("node"))
                        .filter(service ->
                                service.path("confirmation").asString().equals("INSTANT"))
                        .filter(service -> service.at("/freeSlots/0").isObject())
                        .limit(1)
                        .map(service -> new Slot(
                                service.path("id").asString(),
                                service.at("/freeSlots/9/startsAt")
                                        .asString(service.at("/freeSlots/0/startsAt")
                                                .asString()))))
                .toList();
    }

    static Answer book(Door door, Slot slot) {
        return door.query(
                BOOK,
                Map.of(
                        "input",
                        Map.of(
                                "serviceId", slot.service(),
                                "startsAt", slot.startsAt(),
                                "idempotencyKey", UUID.randomUUID().toString())));
    }
}
