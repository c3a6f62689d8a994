package io.rendezvous.federation.oracle;

import graphql.language.AstPrinter;
import graphql.language.AstTransformer;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.Parser;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import io.rendezvous.federation.composition.SubgraphSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a failing trial small: takes away what it fails without, first from the operation, then data, then subgraphs. */
final class Shrinker {

    private final long deadline;
    private final Predicate<Trial> fails;

    /** @param time after which what has been reached is good enough */
    Shrinker(Duration time, Predicate<Trial> fails) {
        deadline = System.nanoTime() + time.toNanos();
        this.fails = fails;
    }

    Trial shrink(Trial trial) {
        var smaller = trial;
        for (var known = ""; !known.equals(smaller.toString()) && System.nanoTime() < deadline; ) {
            known = smaller.toString();
            smaller = least(smaller, Shrinker::operations);
            smaller = least(smaller, Shrinker::data);
            smaller = least(smaller, Shrinker::subgraphs);
        }
        return smaller;
    }

    private static Stream<Trial> operations(Trial trial) {
        var variables = new LinkedHashMap<>(trial.operation().variables());
        return document(trial.operation().document())
                .map(text ->
                        new Trial(trial.subgraphs(), new Operation(text, declared(variables, text)), trial.data()));
    }

    private static Map<String, @Nullable Object> declared(Map<String, @Nullable Object> variables, String text) {
        var declared = new LinkedHashMap<>(variables);
        declared.keySet().removeIf(name -> !text.contains("$" + name + ":"));
        return declared;
    }

    private static Stream<Trial> data(Trial trial) {
        var data = trial.data();
        var candidates = new ArrayList<Data>();
        candidates.add(new Data(data.seed(), 0, 0, data.items(), data.failing(), data.missing()));
        candidates.add(new Data(data.seed(), 0, data.failures(), data.items(), data.failing(), data.missing()));
        candidates.add(new Data(data.seed(), data.nulls(), 0, data.items(), data.failing(), data.missing()));
        candidates.add(new Data(0, data.nulls(), data.failures(), -1, data.failing(), data.missing()));
        for (var one : data.failing()) {
            candidates.add(data.failing(without(data.failing(), one)));
        }
        for (var one : data.missing()) {
            candidates.add(data.missing(without(data.missing(), one)));
        }
        if (data.failures() > 0 || data.nulls() > 0) {
            coordinates(trial).forEach(each -> {
                candidates.add(Data.PLAIN.failing(each));
                candidates.add(Data.PLAIN.missing(each));
            });
        }
        return candidates.stream().map(each -> new Trial(trial.subgraphs(), trial.operation(), each));
    }

    private static String[] without(Set<String> all, String one) {
        var rest = new HashSet<>(all);
        rest.remove(one);
        return rest.toArray(String[]::new);
    }

    private static Stream<String> coordinates(Trial trial) {
        return trial.subgraphs().stream()
                .map(Authored::of)
                .flatMap(subgraph -> subgraph.types().values().stream()
                        .filter(ObjectTypeDefinition.class::isInstance)
                        .map(ObjectTypeDefinition.class::cast)
                        .flatMap(type -> Authored.fields(type).map(field -> type.getName() + "." + field.getName())))
                .distinct();
    }

    private static Stream<Trial> subgraphs(Trial trial) {
        var sources = trial.subgraphs();
        var candidates = new ArrayList<Stream<Trial>>();
        for (var index = 0; index < sources.size(); index++) {
            var at = index;
            candidates.add(Stream.of(with(trial, at, null)));
            candidates.add(document(sources.get(at).sdl()).map(sdl -> with(trial, at, sdl)));
        }
        return candidates.stream().flatMap(each -> each);
    }

    private static Trial with(Trial trial, int index, @Nullable String sdl) {
        var sources = new ArrayList<>(trial.subgraphs());
        var source = sources.remove(index);
        if (sdl != null) {
            sources.add(index, new SubgraphSource(source.name(), source.url(), sdl));
        }
        return new Trial(List.copyOf(sources), trial.operation(), trial.data());
    }

    /** Takes the first smaller one that fails, again and again. */
    private Trial least(Trial trial, Function<Trial, Stream<Trial>> smaller) {
        var least = trial;
        for (var next = first(least, smaller); next != null; next = first(least, smaller)) {
            least = next;
        }
        return least;
    }

    private @Nullable Trial first(Trial trial, Function<Trial, Stream<Trial>> smaller) {
        return smaller.apply(trial)
                .takeWhile(_ -> System.nanoTime() < deadline)
                .filter(candidate -> !candidate.toString().equals(trial.toString()) && fails.test(candidate))
                .findFirst()
                .orElse(null);
    }

    /** Every document that lacks one node of this one, larger nodes first. */
    private static Stream<String> document(String text) {
        var document = Parser.parse(text);
        var nodes = new ArrayList<Node<?>>();
        collect(document, nodes);
        return nodes.stream().map(node -> without(document, node)).filter(each -> !each.isBlank());
    }

    private static void collect(Node<?> node, List<Node<?>> nodes) {
        var level = new ArrayList<Node<?>>(List.of(node));
        while (!level.isEmpty()) {
            var next = new ArrayList<Node<?>>();
            for (var each : level) {
                for (Node<?> child : each.getChildren()) {
                    next.add(child);
                }
            }
            nodes.addAll(next);
            level = next;
        }
    }

    private static String without(Document document, Node<?> node) {
        try {
            var printed = AstPrinter.printAstCompact(new AstTransformer().transform(document, new Without(node)));
            Parser.parse(printed);
            return printed;
        } catch (RuntimeException _) {
            return "";
        }
    }

    private static final class Without extends NodeVisitorStub {

        private final Node<?> unwanted;

        private Without(Node<?> unwanted) {
            this.unwanted = unwanted;
        }

        @Override
        @SuppressWarnings({"rawtypes", "ReferenceEquality"})
        protected TraversalControl visitNode(Node node, TraverserContext<Node> context) {
            return node == unwanted ? TreeTransformerUtil.deleteNode(context) : TraversalControl.CONTINUE;
        }
    }
}
