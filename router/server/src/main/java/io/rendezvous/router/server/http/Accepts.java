package io.rendezvous.router.server.http;

import io.rendezvous.federation.ErrorCode;
import io.rendezvous.federation.IncrementalFormat;
import io.rendezvous.router.server.operation.Refusal;
import io.rendezvous.router.server.operation.RefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What a client can read.
 *
 * @param document null when it reads only event streams
 * @param events whether it reads event streams
 * @param parts how it reads answers in parts; null when it does not
 */
record Accepts(
        @Nullable Form document, boolean events, @Nullable IncrementalFormat parts) {

    private static final MediaType GRAPHQL_RESPONSE =
            MediaType.parseMediaType("application/graphql-response+json;charset=utf-8");
    private static final MediaType JSON = MediaType.parseMediaType("application/json;charset=utf-8");

    /** The two ways to write one response. */
    enum Form {
        /** Status codes tell what became of the operation. */
        GRAPHQL_RESPONSE,
        /** Whatever became of a well-formed request, the status is 200. */
        JSON;

        MediaType mediaType() {
            return switch (this) {
                case GRAPHQL_RESPONSE -> Accepts.GRAPHQL_RESPONSE;
                case JSON -> Accepts.JSON;
            };
        }

        private boolean matchedBy(MediaType accepted) {
            return switch (this) {
                case GRAPHQL_RESPONSE -> accepted.equalsTypeAndSubtype(mediaType()) || isAnyApplication(accepted);
                case JSON -> accepted.equalsTypeAndSubtype(mediaType()) || accepted.isWildcardType();
            };
        }

        private static boolean isAnyApplication(MediaType accepted) {
            return accepted.getType().equals("application")
                    && accepted.getSubtype().equals("*");
        }
    }

    private static final Accepts JSON_ONLY = new Accepts(Form.JSON, false, null);

    /** Throws {@link RefusedException} when it reads nothing that a door writes. */
    static Accepts of(HttpHeaders headers) {
        var header = headers.getFirst(HttpHeaders.ACCEPT);
        if (header == null || header.equals("*/*")) {
            return JSON_ONLY;
        }
        var accepted = parse(headers);
        var events = accepted.stream().anyMatch(Accepts::isEventStream);
        var document = best(accepted);
        var parts = accepted.stream()
                .filter(Accepts::isMultipart)
                .map(Accepts::format)
                .findFirst()
                .orElse(null);
        if (document == null && !events && parts == null) {
            throw notAcceptable();
        }
        return new Accepts(document, events, parts);
    }

    /** In which form to write a response to this client. */
    Form form() {
        return document == null ? Form.GRAPHQL_RESPONSE : document;
    }

    private static List<MediaType> parse(HttpHeaders headers) {
        try {
            return headers.getAccept();
        } catch (InvalidMediaTypeException e) {
            throw notAcceptable();
        }
    }

    /** The form that is named with the highest quality, the first of equals. */
    private static @Nullable Form best(List<MediaType> accepted) {
        Form best = null;
        var quality = 0.0;
        for (var mediaType : accepted) {
            for (var form : Form.values()) {
                if (form.matchedBy(mediaType) && mediaType.getQualityValue() > quality) {
                    best = form;
                    quality = mediaType.getQualityValue();
                }
            }
        }
        return best;
    }

    private static boolean isEventStream(MediaType accepted) {
        return accepted.equalsTypeAndSubtype(MediaType.TEXT_EVENT_STREAM) && accepted.getQualityValue() > 0;
    }

    private static boolean isMultipart(MediaType accepted) {
        return accepted.equalsTypeAndSubtype(MediaType.MULTIPART_MIXED) && accepted.getQualityValue() > 0;
    }

    /** Clients that name no format read the older one. */
    private static IncrementalFormat format(MediaType multipart) {
        return multipart.getParameter("incrementalSpec") == null ? IncrementalFormat.PATHS : IncrementalFormat.PENDING;
    }

    private static RefusedException notAcceptable() {
        return Refusal.of(
                        HttpStatus.NOT_ACCEPTABLE,
                        ErrorCode.BAD_USER_INPUT,
                        "Accept application/graphql-response+json, application/json or text/event-stream.")
                .exception();
    }
}
