package io.rendezvous.router.server.explorer;

import io.rendezvous.router.server.documents.DocumentPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** The page at {@code /}: its settings stand in attributes, for its policy allows no script in the page. */
final class ExplorerPage {

    private ExplorerPage() {}

    /** @param sessions whether people sign in at the door itself */
    static String render(ExplorerSettings settings, String path, DocumentPolicy documents, boolean sessions) {
        var values = Map.of(
                "title", settings.title(),
                "query", settings.query(),
                "path", path,
                "documents", documents.name(),
                "sessions", Boolean.toString(sessions));
        var page = new String(resource("explorer/index.html"), StandardCharsets.UTF_8);
        for (var value : values.entrySet()) {
            page = page.replace("{{" + value.getKey() + "}}", HtmlUtils.htmlEscape(value.getValue()));
        }
        return page;
    }

    static byte[] resource(String location) {
        try {
            return new ClassPathResource(location, ExplorerPage.class.getClassLoader()).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The explorer is incomplete", e);
        }
    }
}
