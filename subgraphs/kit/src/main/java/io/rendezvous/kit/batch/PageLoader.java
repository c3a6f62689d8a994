package io.rendezvous.kit.batch;

import io.rendezvous.kit.page.Cursor;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import java.util.function.Function;

/** Loads a page of the list of each of many parents, where a row is all that its node is. */
public abstract class PageLoader<K, R> extends RowPageLoader<K, R, R> {

    protected PageLoader(Tenancy tenancy, Permission needed, Function<R, K> parent, Function<R, Cursor> cursor) {
        super(tenancy, needed, parent, Function.identity(), cursor);
    }
}
