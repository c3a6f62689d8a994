package io.rendezvous.identity.client;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gets tokens as the phone app does: authorization code with PKCE, through the sign-in form. No grant exists for its
 * sake. Every call is a new browser without cookies.
 */
public final class SignIn {
    private static final String CLIENT = "mobile";
    private static final String REDIRECT = "http://127.0.0.1/callback";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private SignIn() {}

    /** @throws SignInException when the person may not sign in, or identity does not answer */
    public static Tokens signIn(URI issuer, String email, String password) {
        var browser = new Browser(issuer);
        var proof = ProofKey.random();
        HttpResponse<String> page = browser.get(authorization(proof));
        HttpResponse<String> answer = browser.post(
                "/sign-in", Map.of("email", email, "password", password, "_csrf", csrf(browser.follow(page))));
        URI callback = URI.create(location(browser.follow(refuseProblems(answer))));
        var parameters = FormData.parse(Objects.requireNonNullElse(callback.getRawQuery(), ""));
        if (!proof.state().equals(parameters.get("state"))) {
            throw new SignInException("invalid_request", "The answer is not to our question");
        }
        return TokenEndpoint.of(issuer)
                .request(Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        CLIENT,
                        "redirect_uri",
                        REDIRECT,
                        "code",
                        Objects.requireNonNullElse(parameters.get("code"), ""),
                        "code_verifier",
                        proof.verifier()));
    }

    /** A person's next tokens; the refresh token that is passed in is spent. */
    public static Tokens refresh(URI issuer, String refreshToken) {
        return TokenEndpoint.of(issuer)
                .request(Map.of("grant_type", "refresh_token", "client_id", CLIENT, "refresh_token", refreshToken));
    }

    /** Tokens of a program that acts for itself. */
    public static Tokens clientCredentials(URI issuer, String clientId, String clientSecret, String scope) {
        return TokenEndpoint.of(issuer)
                .request(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", clientId,
                        "client_secret", clientSecret,
                        "scope", scope));
    }

    private static String authorization(ProofKey proof) {
        return "/oauth2/authorize?"
                + FormData.encode(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        CLIENT,
                        "redirect_uri",
                        REDIRECT,
                        "scope",
                        "openid profile email",
                        "state",
                        proof.state(),
                        "code_challenge",
                        proof.challenge(),
                        "code_challenge_method",
                        "S256"));
    }

    private static String csrf(HttpResponse<String> page) {
        Matcher matcher = CSRF.matcher(page.body());
        if (!matcher.find()) {
            throw new SignInException("unavailable", "Identity answered %d and no form".formatted(page.statusCode()));
        }
        return matcher.group(1);
    }

    private static HttpResponse<String> refuseProblems(HttpResponse<String> answer) {
        String location = location(answer);
        if (location.endsWith("problem=locked")) {
            throw new SignInException("locked", "Too many attempts: wait some minutes, then try again");
        }
        if (location.contains("/sign-in")) {
            throw new SignInException("refused", "The e-mail address or the password is not right");
        }
        return answer;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("location")
                .orElseThrow(() -> new SignInException(
                        "unavailable", "Identity answered %d and no redirect".formatted(answer.statusCode())));
    }
}
