package io.rendezvous.bff.web.provider;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import io.rendezvous.router.server.view.Representation;
import io.rendezvous.router.server.view.ViewCaller;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Providers as result lists show them. */
@DgsComponent
public class ProviderFetcher {

    @DgsEntityFetcher(name = "Provider")
    public Provider resolve(Map<String, Object> representation) {
        return Representation.as(Provider.class, representation);
    }

    @DgsData(parentType = "Provider")
    @Nullable
    String headline(DgsDataFetchingEnvironment environment) {
        var locale = ViewCaller.of(environment).map(ViewCaller::locale).orElse(Locale.ENGLISH);
        return environment.<Provider>getSourceOrThrow().headline(locale);
    }
}
