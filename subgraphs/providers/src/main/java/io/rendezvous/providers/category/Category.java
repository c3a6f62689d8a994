package io.rendezvous.providers.category;

import org.jspecify.annotations.Nullable;

/**
 * A kind of service.
 *
 * @param parentId null at the top of the tree
 */
public record Category(CategoryId id, @Nullable CategoryId parentId, String slug, String name, String icon) {}
