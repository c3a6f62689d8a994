package io.rendezvous.federation.schema;

import java.util.List;
import java.util.OptionalInt;

/**
 * How long a field's list is, for the estimate of an operation's cost.
 *
 * @param assumed when no argument says
 * @param slicingArguments arguments whose value is the length
 * @param sizedFields fields below that hold the list, when the field itself holds none
 * @param oneSlicingArgumentRequired whether an operation must give exactly one of the slicing arguments
 */
public record ListSize(
        OptionalInt assumed,
        List<String> slicingArguments,
        List<String> sizedFields,
        boolean oneSlicingArgumentRequired) {}
