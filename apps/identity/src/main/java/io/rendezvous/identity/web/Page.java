package io.rendezvous.identity.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A page with holes: <code>{{name}}</code> takes a value, <code>{{text.key}}</code> a text. Everything filled in is
 * escaped.
 */
public final class Page {
    private static final Pattern HOLE = Pattern.compile("\\{\\{(text\\.)?([a-z-]+)}}");
    private final String template;

    private Page(String template) {
        this.template = template;
    }

    /** The page {@code identity/<name>.html} of the class path. */
    public static Page named(String name) {
        try (InputStream file = Page.class.getResourceAsStream("/identity/" + name + ".html")) {
            return new Page(new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String render(Texts texts, Map<String, String> values) {
        return HOLE.matcher(template)
                .replaceAll(hole -> Matcher.quoteReplacement(HtmlUtils.htmlEscape(fill(hole, texts, values), "UTF-8")));
    }

    private static String fill(MatchResult hole, Texts texts, Map<String, String> values) {
        String name = hole.group(2);
        if (hole.group(1) != null) {
            return texts.get(name);
        }
        return name.equals("language") ? texts.language() : Objects.requireNonNull(values.get(name), name);
    }
}
