package io.rendezvous.federation.composition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the names in one subgraph's SDL stand for. */
final class Links {

    private static final Set<String> MACHINERY_TYPES = Set.of("_Any", "_Service", "_Entity", "_FieldSet");

    private final FederationVersion version;
    private final List<Link> links;
    private final Map<String, FederationDirective> directives;

    Links(List<Link> links) {
        this.links = links;
        this.version = federation(links).map(link -> link.url().version()).orElse(FederationVersion.ONE);
        this.directives = version.isOne() ? versionOne() : linked();
    }

    private static Optional<Link> federation(List<Link> links) {
        return links.stream().filter(link -> link.url().isApollo("federation")).findFirst();
    }

    private Map<String, FederationDirective> versionOne() {
        var names = linked();
        for (var directive : FederationDirective.values()) {
            if (directive.existsIn(version)) {
                names.put(directive.text(), directive);
            }
        }
        return names;
    }

    private Map<String, FederationDirective> linked() {
        var names = new LinkedHashMap<String, FederationDirective>();
        for (var link : links) {
            for (var directive : FederationDirective.values()) {
                if (link.url().isApollo("federation") && directive.existsIn(version)) {
                    names.put(localName(link, directive.text()), directive);
                } else if (Specification.of(directive).isPresent()
                        && Specification.of(directive).equals(Specification.find(link.url()))) {
                    names.put(localName(link, directive.text()), directive);
                }
            }
        }
        return names;
    }

    private static String localName(Link link, String directive) {
        var imported = link.imports().get("@" + directive);
        if (imported != null) {
            return imported.substring(1);
        }
        return link.url().name().equals(directive) ? link.prefix() : link.prefix() + "__" + directive;
    }

    FederationVersion version() {
        return version;
    }

    /** By the name that the subgraph uses. */
    Map<String, FederationDirective> directives() {
        return directives;
    }

    Optional<FederationDirective> directive(String localName) {
        return Optional.ofNullable(directives.get(localName));
    }

    /** Whether it is {@code @link} itself. */
    boolean isLink(String localDirective) {
        return localDirective.equals("link")
                || links.stream().anyMatch(link -> link.url().isApollo("link") && localDirective.equals(link.prefix()));
    }

    List<Link> all() {
        return links;
    }

    /** The specification, not of federation, that a directive is a part of. */
    Optional<Link> feature(String localDirective) {
        return links.stream()
                .filter(link ->
                        !link.url().isApollo("federation") && !link.url().isApollo("link"))
                .filter(link -> Specification.find(link.url()).isEmpty())
                .filter(link -> link.original(localDirective).isPresent())
                .findFirst();
    }

    /** The name under which a directive is imported; empty when it is not. */
    Optional<String> imported(FederationDirective directive) {
        return links.stream()
                .filter(link -> link.url().isApollo("federation")
                        || Specification.of(directive).equals(Specification.find(link.url())))
                .flatMap(link -> Stream.ofNullable(link.imports().get("@" + directive.text())))
                .map(name -> name.substring(1))
                .findFirst();
    }

    /** Whether a type belongs to a specification rather than to the subgraph. */
    boolean isMachinery(String type) {
        return MACHINERY_TYPES.contains(type)
                || links.stream()
                        .anyMatch(link -> type.startsWith(link.prefix() + "__")
                                || link.imports().containsValue(type));
    }
}
