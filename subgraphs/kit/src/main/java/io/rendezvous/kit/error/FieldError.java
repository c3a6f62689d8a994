package io.rendezvous.kit.error;

/**
 * What is wrong with one field of an input.
 *
 * @param field path within the input: {@code profile.city}
 * @param message one sentence for a person
 */
public record FieldError(String field, String message) {}
