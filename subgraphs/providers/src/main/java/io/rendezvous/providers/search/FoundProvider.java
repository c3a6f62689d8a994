package io.rendezvous.providers.search;

import io.rendezvous.kit.page.Cursor;
import io.rendezvous.providers.category.CategoryId;
import io.rendezvous.providers.provider.Provider;

/**
 * A provider in a list.
 *
 * @param within the category whose list it is; in a search, its own
 * @param rank what the list is sorted by, ascending
 */
record FoundProvider(Provider provider, CategoryId within, double rank) {

    Cursor cursor(String list) {
        return Cursor.of(list, rank, provider.id().uuid());
    }
}
