package io.rendezvous.router.server.documents;

import io.rendezvous.router.server.operation.JsonObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.Resource;

/** The file that a client's build registers its documents in: {@code {"sha256:<hex>": "<document>"}}. */
public final class DocumentManifest {

    private DocumentManifest() {}

    /** Throws {@link IllegalStateException} when an id is not the hash of its document. */
    public static Map<String, String> read(Resource manifest) {
        var documents = new LinkedHashMap<String, String>();
        JsonObjects.read(bytes(manifest)).forEach((id, document) -> {
            if (!(document instanceof String text) || !id.equals("sha256:" + TrustedDocuments.sha256(text))) {
                throw new IllegalStateException(
                        "In " + manifest.getDescription() + ", " + id + " is not the hash of its document.");
            }
            documents.put(id, text);
        });
        return documents;
    }

    private static byte[] bytes(Resource manifest) {
        try {
            return manifest.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the document manifest", e);
        }
    }
}
