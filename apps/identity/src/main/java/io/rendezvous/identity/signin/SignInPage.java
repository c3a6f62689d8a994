package io.rendezvous.identity.signin;

import io.rendezvous.identity.account.Account;
import io.rendezvous.identity.account.Accounts;
import io.rendezvous.identity.web.Page;
import io.rendezvous.identity.web.Texts;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

@Controller
class SignInPage {
    private static final Page SIGN_IN = Page.named("sign-in");
    private static final Page SIGNED_IN = Page.named("signed-in");
    private final Accounts accounts;
    private final SignInProperties properties;

    SignInPage(Accounts accounts, SignInProperties properties) {
        this.accounts = accounts;
        this.properties = properties;
    }

    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> signIn(
            @RequestParam(name = SignInSecurity.PROBLEM, required = false) @Nullable String problem,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @SessionAttribute(name = SignInSecurity.EMAIL, required = false) @Nullable String email,
            CsrfToken csrf,
            Texts texts) {
        return html(SIGN_IN.render(
                texts,
                Map.of(
                        "problem",
                        problem(problem, texts),
                        "status",
                        signedOut == null ? "" : texts.get("signed-out"),
                        "email",
                        problem == null || email == null ? "" : email,
                        "csrf",
                        csrf.getToken())));
    }

    /** Where a browser ends that has signed in without being sent by a client. */
    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> signedIn(Principal principal, CsrfToken csrf, Texts texts) {
        String name = accounts.find(UUID.fromString(principal.getName()))
                .map(Account::displayName)
                .orElse("");
        return html(SIGNED_IN.render(texts, Map.of("name", name, "csrf", csrf.getToken())));
    }

    private String problem(@Nullable String problem, Texts texts) {
        return switch (problem) {
            case SignInSecurity.REFUSED -> texts.get("refused");
            case SignInSecurity.LOCKED ->
                texts.get("locked", properties.window().toMinutes());
            case null, default -> "";
        };
    }

    private static ResponseEntity<String> html(String body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
