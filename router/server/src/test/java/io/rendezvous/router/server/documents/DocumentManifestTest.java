package io.rendezvous.router.server.documents;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class DocumentManifestTest {

    private static ByteArrayResource manifest(String json) {
        return new ByteArrayResource(json.getBytes(StandardCharsets.UTF_8), "the manifest");
    }

    @Test
    void refusesADocumentUnderAnotherHash() {
        assertThatThrownBy(() -> DocumentManifest.read(manifest("{\"sha256:00\":\"{ hello }\"}")))
                .hasMessageContaining("sha256:00 is not the hash of its document");
    }

    @Test
    void refusesAFileThatIsNoJson() {
        assertThatThrownBy(() -> DocumentManifest.read(manifest("{")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the manifest");
    }
}
