package io.rendezvous.federation.operation;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import io.rendezvous.federation.ErrorCode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures an operation with its fragments spread out, in time linear in the document. */
final class OperationSize {

    /** @param top fields of the selection itself, not below it */
    private record Size(long fields, long aliases, long top, int depth) {

        static final Size NOTHING = new Size(0, 0, 0, 0);

        Size and(Size other) {
            return new Size(
                    capped(fields + other.fields),
                    capped(aliases + other.aliases),
                    capped(top + other.top),
                    Math.max(depth, other.depth));
        }

        Size under(Field field) {
            return new Size(capped(fields + 1), capped(aliases + (field.getAlias() == null ? 0 : 1)), 1, depth + 1);
        }

        private static long capped(long count) {
            return Math.min(count, Integer.MAX_VALUE);
        }
    }

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Size> measured = new HashMap<>();

    OperationSize(Map<String, FragmentDefinition> fragments) {
        this.fragments = fragments;
    }

    void check(OperationDefinition operation, Limits limits) {
        var size = measure(operation.getSelectionSet());
        check(size.top, limits.maxRootFields(), "root fields");
        check(size.fields, limits.maxFields(), "fields");
        check(size.aliases, limits.maxAliases(), "aliases");
        check(size.depth, limits.maxDepth(), "levels");
    }

    private static void check(long value, int limit, String what) {
        if (value > limit) {
            throw new RequestRefusedException(
                    ErrorCode.OPERATION_TOO_COMPLEX, "The operation has more than " + limit + " " + what);
        }
    }

    private Size measure(@Nullable SelectionSet selections) {
        var size = Size.NOTHING;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                size = size.and(measure(selection));
            }
        }
        return size;
    }

    private Size measure(Selection<?> selection) {
        return switch (selection) {
            case Field field -> measure(field.getSelectionSet()).under(field);
            case InlineFragment fragment -> measure(fragment.getSelectionSet());
            case FragmentSpread spread -> measureFragment(spread.getName());
            default -> Size.NOTHING;
        };
    }

    /** A fragment inside itself counts as empty: validation refuses it. */
    private Size measureFragment(String name) {
        var known = measured.get(name);
        if (known != null) {
            return known;
        }
        measured.put(name, Size.NOTHING);
        var fragment = fragments.get(name);
        var size = measure(fragment == null ? null : fragment.getSelectionSet());
        measured.put(name, size);
        return size;
    }
}
