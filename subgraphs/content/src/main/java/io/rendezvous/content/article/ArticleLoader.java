package io.rendezvous.content.article;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

@DgsDataLoader
public class ArticleLoader extends BatchLoader<ArticleId, Article> {

    private final ArticleRepository articles;

    ArticleLoader(Tenancy tenancy, ArticleRepository articles) {
        super(tenancy, Permission.READ_CATALOGUE);
        this.articles = articles;
    }

    @Override
    protected Mono<Map<ArticleId, Article>> load(Set<ArticleId> ids, Viewer viewer) {
        return articles.find(ids).collectMap(Article::id);
    }
}
