package io.rendezvous.kit.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** A page of the list that belongs to a parent: the key of a loader whose field has page arguments. */
public record PageOf<K>(K parent, PageRequest page) {

    /** The parents that were asked for the same page: one query serves each entry. */
    public static <K> Map<PageRequest, Set<K>> byPage(Collection<PageOf<K>> keys) {
        return keys.stream().collect(groupingBy(PageOf::page, mapping(PageOf::parent, toSet())));
    }
}
