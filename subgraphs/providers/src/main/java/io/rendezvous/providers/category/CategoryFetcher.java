package io.rendezvous.providers.category;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The category tree as the graph sees it. */
@DgsComponent
public class CategoryFetcher {

    private final Tenancy tenancy;
    private final CategoryRepository categories;

    CategoryFetcher(Tenancy tenancy, CategoryRepository categories) {
        this.tenancy = tenancy;
        this.categories = categories;
    }

    @DgsQuery
    Mono<List<Category>> categories(Viewer viewer) {
        viewer.require(Permission.READ_CATALOGUE);
        return tenancy.read(categories.top().collectList());
    }

    @DgsQuery
    Mono<Category> category(@InputArgument String slug, Viewer viewer) {
        viewer.require(Permission.READ_CATALOGUE);
        return tenancy.read(categories.find(slug));
    }

    @DgsEntityFetcher(name = "Category")
    public CompletableFuture<Category> resolve(
            Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return load(CategoryId.valueOf(String.valueOf(representation.get("id"))), environment);
    }

    @DgsData(parentType = "Category")
    CompletableFuture<@Nullable Category> parent(DgsDataFetchingEnvironment environment) {
        var parent = environment.<Category>getSourceOrThrow().parentId();
        return parent == null ? CompletableFuture.completedFuture(null) : load(parent, environment);
    }

    @DgsData(parentType = "Category")
    CompletableFuture<List<Category>> children(DgsDataFetchingEnvironment environment) {
        return environment
                .<CategoryId, List<Category>>getDataLoader(CategoryChildrenLoader.class)
                .load(environment.<Category>getSourceOrThrow().id())
                .thenApply(children -> children == null ? List.of() : children);
    }

    private static CompletableFuture<Category> load(CategoryId id, DgsDataFetchingEnvironment environment) {
        return environment
                .<CategoryId, Category>getDataLoader(CategoryLoader.class)
                .load(id);
    }
}
