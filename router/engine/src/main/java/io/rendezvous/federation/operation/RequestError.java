package io.rendezvous.federation.operation;

import graphql.language.SourceLocation;
import io.rendezvous.federation.ErrorCode;
import java.util.List;

/** @param message may be shown to the client */
public record RequestError(ErrorCode code, String message, List<SourceLocation> locations) {}
