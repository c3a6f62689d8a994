package io.rendezvous.bff.web.provider;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import io.rendezvous.router.server.view.ViewCaller;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Providers as result lists show them, computed from what the graph says of them. */
@DgsComponent
public class ProviderFetcher {

    @DgsEntityFetcher(name = "Provider")
    public Map<String, Object> resolve(Map<String, Object> representation) {
        return representation;
    }

    /** Name, place and, if it has any, rating. Null when the graph could not say its name. */
    @DgsData(parentType = "Provider")
    @Nullable
    String headline(DgsDataFetchingEnvironment environment) {
        Map<String, Object> provider = environment.getSourceOrThrow();
        if (!(provider.get("businessName") instanceof String name)) {
            return null;
        }
        var locale = ViewCaller.of(environment).map(ViewCaller::locale).orElse(Locale.ENGLISH);
        return name + " · " + provider.get("city") + rating(provider.get("rating"), locale);
    }

    private static String rating(@Nullable Object rating, Locale locale) {
        return rating instanceof Map<?, ?> values && values.get("average") instanceof Number average
                ? String.format(locale, " · %.1f ★ (%s)", average.doubleValue(), values.get("count"))
                : "";
    }
}
