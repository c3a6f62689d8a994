package io.rendezvous.content.article;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.relay.Connection;
import io.rendezvous.kit.page.Connections;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Articles as the graph sees them. */
@DgsComponent
public class ArticleFetcher {

    private final Tenancy tenancy;
    private final ArticleRepository articles;

    ArticleFetcher(Tenancy tenancy, ArticleRepository articles) {
        this.tenancy = tenancy;
        this.articles = articles;
    }

    @DgsQuery
    Mono<Connection<Article>> articles(@InputArgument @Nullable String language, PageRequest page, Viewer viewer) {
        viewer.require(Permission.READ_CATALOGUE);
        return tenancy.read(articles.page(language, page)
                .collectList()
                .map(rows -> Connections.of(rows, page, ArticleRepository::cursor)));
    }

    @DgsQuery
    Mono<Article> article(@InputArgument String slug, Viewer viewer) {
        viewer.require(Permission.READ_CATALOGUE);
        return tenancy.read(articles.find(slug));
    }

    @DgsEntityFetcher(name = "Article")
    public CompletableFuture<Article> resolve(
            Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return environment
                .<ArticleId, Article>getDataLoader(ArticleLoader.class)
                .load(ArticleId.valueOf(String.valueOf(representation.get("id"))));
    }
}
