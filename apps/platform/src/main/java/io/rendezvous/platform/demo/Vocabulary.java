package io.rendezvous.platform.demo;

import java.util.List;

/** The words of one language. */
record Vocabulary(
        List<String> firstNames,
        List<String> lastNames,
        List<String> interests,
        List<String> bios,
        List<String> businesses,
        List<String> businessBios,
        List<String> serviceKinds,
        List<String> serviceDescriptions,
        List<String> reviewTitles,
        List<String> reviewTexts,
        List<String> messages,
        List<String> notes,
        List<ArticleText> articles,
        List<String> comments) {

    record ArticleText(String title, String summary, String body) {}

    /** @param language a tag for which {@code demo/vocabulary-<language>.yml} exists */
    static Vocabulary of(String language) {
        return DemoFile.read("vocabulary-" + language + ".yml", Vocabulary.class);
    }
}
