package io.rendezvous.bff.mobile.home;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsQuery;
import graphql.schema.DataFetchingEnvironment;
import io.rendezvous.router.server.view.ViewCaller;
import org.jspecify.annotations.Nullable;

@DgsComponent
class HomeFetcher {

    /** Null when nobody is signed in. */
    @DgsQuery
    @Nullable
    HomeView home(DataFetchingEnvironment environment) {
        return ViewCaller.of(environment).map(HomeView::of).orElse(null);
    }
}
