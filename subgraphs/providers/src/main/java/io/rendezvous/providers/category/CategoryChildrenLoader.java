package io.rendezvous.providers.category;

import static java.util.stream.Collectors.groupingBy;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Null for a category without children. */
@DgsDataLoader
public class CategoryChildrenLoader extends BatchLoader<CategoryId, List<Category>> {

    private final CategoryRepository categories;

    CategoryChildrenLoader(Tenancy tenancy, CategoryRepository categories) {
        super(tenancy, Permission.READ_CATALOGUE);
        this.categories = categories;
    }

    @Override
    protected Mono<Map<CategoryId, List<Category>>> load(Set<CategoryId> parents, Viewer viewer) {
        return categories.children(parents).collect(groupingBy(child -> Objects.requireNonNull(child.parentId())));
    }
}
