package io.rendezvous.router.server.documents;

import io.rendezvous.federation.ErrorCode;
import io.rendezvous.router.server.operation.OperationParameters;
import io.rendezvous.router.server.operation.Refusal;
import io.rendezvous.router.server.operation.RefusedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the document that a request names: by {@code documentId}, else by Apollo's
 * {@code extensions.persistedQuery.sha256Hash}, else by its text.
 */
public final class TrustedDocuments {

    private static final String PREFIX = "sha256:";

    private final DocumentPolicy policy;
    private final Map<String, String> documents;

    /** @param documents by {@code sha256:<hex>} of their text */
    public TrustedDocuments(DocumentPolicy policy, Map<String, String> documents) {
        this.policy = policy;
        this.documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    }

    /** The registered documents, in the manifest's order. */
    public List<String> texts() {
        return List.copyOf(documents.values());
    }

    /** Throws {@link RefusedException} when the door does not run what is named. */
    public String select(OperationParameters parameters) {
        if (parameters.documentId() != null) {
            return byId(parameters.documentId());
        }
        var hash = parameters.persistedQueryHash();
        return hash == null ? text(parameters.query()) : byHash(hash, parameters.query());
    }

    private String byId(String id) {
        var document = documents.get(id);
        if (document == null) {
            throw notTrusted("No registered document has this id: its text must be in the door's manifest.");
        }
        return document;
    }

    /** Clients of automatic persisted queries send the text as well when told so in these words. */
    private String byHash(String hash, @Nullable String query) {
        var document = documents.get(PREFIX + hash);
        if (document != null) {
            return document;
        }
        if (query == null) {
            throw notTrusted("PersistedQueryNotSupported");
        }
        if (!hash.equals(sha256(query))) {
            throw Refusal.malformed("`sha256Hash` is not the hash of `query`.").exception();
        }
        return text(query);
    }

    private String text(@Nullable String query) {
        if (query == null) {
            throw Refusal.malformed("`query` or `documentId` is missing.").exception();
        }
        return switch (policy) {
            case TRUSTED_OR_TEXT -> query;
            case TRUSTED_ONLY -> throw notTrusted("This door runs registered documents only: send `documentId`.");
        };
    }

    private static RefusedException notTrusted(String message) {
        return Refusal.operation(ErrorCode.DOCUMENT_NOT_TRUSTED, message).exception();
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
