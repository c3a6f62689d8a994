package io.rendezvous.router.server.documents;

import io.rendezvous.router.server.operation.JsonObjects;
import io.rendezvous.router.server.operation.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** The file that a client's build registers its documents in: {@code {"sha256:<hex>": "<document>"}}. */
public final class DocumentManifest {

    private DocumentManifest() {}

    /** Throws {@link IllegalStateException} when the file is none, or an id is not the hash of its document. */
    public static Map<String, String> read(Resource manifest) {
        var documents = new LinkedHashMap<String, String>();
        json(manifest).forEach((id, document) -> {
            if (!(document instanceof String text) || !id.equals("sha256:" + TrustedDocuments.sha256(text))) {
                throw new IllegalStateException(
                        "In " + manifest.getDescription() + ", " + id + " is not the hash of its document.");
            }
            documents.put(id, text);
        });
        return documents;
    }

    private static Map<String, @Nullable Object> json(Resource manifest) {
        try {
            return JsonObjects.read(bytes(manifest));
        } catch (RefusedException e) {
            throw new IllegalStateException("There is no JSON object in " + manifest.getDescription(), e);
        }
    }

    private static byte[] bytes(Resource manifest) {
        try {
            return manifest.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the document manifest", e);
        }
    }
}
