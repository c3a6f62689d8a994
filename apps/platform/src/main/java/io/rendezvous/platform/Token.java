package io.rendezvous.platform;

import io.rendezvous.identity.client.SignIn;
import io.rendezvous.identity.client.SignInException;
import io.rendezvous.identity.client.Tokens;
import io.rendezvous.platform.launch.DemoData;
import io.rendezvous.platform.launch.DemoPartner;
import io.rendezvous.platform.launch.DemoPerson;
import io.rendezvous.platform.process.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ./rendezvous token <name>}: signs a demo person or partner in and prints the access token, nothing else. */
final class Token {
    private Token() {}

    static int print(List<String> arguments, URI issuer, DemoData demo) {
        var name = arguments.isEmpty() ? "" : arguments.getFirst();
        try {
            var tokens = person(name, issuer, demo)
                    .or(() -> partner(name, issuer, demo))
                    .orElseThrow(() -> new Refusal("Say who: " + names(demo) + "."));
            IO.println(tokens.accessToken());
            return 0;
        } catch (SignInException e) {
            throw new Refusal(name + " could not sign in at " + issuer + ": " + e.getMessage() + ".", e);
        }
    }

    private static Optional<Tokens> person(String name, URI issuer, DemoData demo) {
        return demo.people().stream()
                .filter(person -> name.equals(person.name()) || name.equals(person.email()))
                .findFirst()
                .map(person -> SignIn.signIn(issuer, person.email(), person.password()));
    }

    private static Optional<Tokens> partner(String name, URI issuer, DemoData demo) {
        return demo.partners().stream()
                .filter(partner -> name.equals(partner.clientId()))
                .findFirst()
                .map(partner ->
                        SignIn.clientCredentials(issuer, partner.clientId(), partner.clientSecret(), partner.scope()));
    }

    private static String names(DemoData demo) {
        return Stream.concat(
                        demo.people().stream().map(DemoPerson::name),
                        demo.partners().stream().map(DemoPartner::clientId))
                .collect(Collectors.joining(", "));
    }
}
