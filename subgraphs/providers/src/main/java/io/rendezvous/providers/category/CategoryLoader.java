package io.rendezvous.providers.category;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

@DgsDataLoader
public class CategoryLoader extends BatchLoader<CategoryId, Category> {

    private final CategoryRepository categories;

    CategoryLoader(Tenancy tenancy, CategoryRepository categories) {
        super(tenancy, Permission.READ_CATALOGUE);
        this.categories = categories;
    }

    @Override
    protected Mono<Map<CategoryId, Category>> load(Set<CategoryId> ids, Viewer viewer) {
        return categories.find(ids).collectMap(Category::id);
    }
}
