package io.rendezvous.router.server.view;

import com.netflix.graphql.dgs.context.DgsContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import graphql.schema.DataFetchingEnvironment;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * The person who looks at a view.
 *
 * @param subject the token's {@code sub}
 * @param community the token's {@code community}
 * @param locale the best of {@code accept-language}, English without any
 */
public record ViewCaller(String subject, String community, Locale locale) {

    /** Empty when nobody, or no person, is signed in. The token was verified at the door. */
    public static Optional<ViewCaller> of(DataFetchingEnvironment environment) {
        var request = DgsContext.from(environment).getRequestData();
        var headers = request == null ? null : request.getHeaders();
        if (headers == null) {
            return Optional.empty();
        }
        return claims(headers)
                .filter(claims -> claims.getClaim("roles") != null)
                .map(claims -> caller(claims, headers));
    }

    private static ViewCaller caller(JWTClaimsSet claims, HttpHeaders headers) {
        return new ViewCaller(claims.getSubject(), String.valueOf(claims.getClaim("community")), locale(headers));
    }

    private static Optional<JWTClaimsSet> claims(HttpHeaders headers) {
        var authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return Optional.empty();
        }
        try {
            var token = authorization.substring(authorization.indexOf(' ') + 1);
            return Optional.ofNullable(JWTParser.parse(token).getJWTClaimsSet());
        } catch (ParseException _) {
            return Optional.empty();
        }
    }

    private static Locale locale(HttpHeaders headers) {
        var languages = headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            var ranges = languages == null ? List.<LanguageRange>of() : LanguageRange.parse(languages);
            return ranges.isEmpty()
                    ? Locale.ENGLISH
                    : Locale.forLanguageTag(ranges.getFirst().getRange());
        } catch (IllegalArgumentException _) {
            return Locale.ENGLISH;
        }
    }
}
