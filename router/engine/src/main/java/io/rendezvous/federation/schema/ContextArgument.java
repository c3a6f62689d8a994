package io.rendezvous.federation.schema;

/**
 * An argument that clients can't give: its value is taken from the nearest object on the way that sets the context.
 *
 * @param type the argument's, in GraphQL's notation
 * @param context by its name in the supergraph; {@link Supergraph#settersOf} says which objects set it
 * @param selection what is read of that object: one field, on each type that sets the context
 */
public record ContextArgument(String name, String type, String context, FieldSet selection) {}
