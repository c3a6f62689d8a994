package io.rendezvous.federation.oracle;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client asks. */
public record Operation(String document, Map<String, @Nullable Object> variables) {}
