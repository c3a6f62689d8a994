package io.rendezvous.federation.composition;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How one gets from object to object, within a subgraph and, by keys, between them. */
final class SubgraphWalk {

    /**
     * A way into a subgraph.
     *
     * @param key whose fields must be known; empty for root types, which can be entered at any time
     * @param needsType whether the object's type must be known, too
     */
    record Entry(Vertex to, Optional<Key> key, boolean needsType) {}

    private final Supergraph supergraph;
    private final List<Subgraph> subgraphs;
    private final Subtypes subtypes;
    private final Map<String, Set<String>> candidates = new HashMap<>();
    private final Map<String, Set<String>> runtimeTypes = new HashMap<>();
    private final Map<String, Set<String>> contexts = new HashMap<>();
    private final Map<String, List<Entry>> entries = new HashMap<>();

    SubgraphWalk(Supergraph supergraph) {
        this.supergraph = supergraph;
        this.subgraphs = supergraph.subgraphs();
        this.subtypes = new Subtypes(subgraphs);
    }

    Subgraph subgraph(Vertex vertex) {
        return subgraphs.get(vertex.subgraph());
    }

    SubgraphType type(Vertex vertex) {
        return subgraph(vertex).type(vertex.type()).orElseThrow();
    }

    /** Whether the subgraph does not know the object's own type. */
    boolean isStandIn(Vertex vertex) {
        return type(vertex).isInterfaceObject();
    }

    /** All vertices of a root type. */
    List<Vertex> roots(String root) {
        return IntStream.range(0, subgraphs.size())
                .filter(index -> subgraphs.get(index).type(root).isPresent())
                .mapToObj(index -> new Vertex(index, root, Provided.NOTHING))
                .toList();
    }

    /** Where the subgraph says about an object what the vertex can read, if anything. */
    Optional<FieldDefinition> field(Vertex vertex, String name) {
        return Optional.ofNullable(type(vertex).fields().get(name));
    }

    FieldOverrides overrides(Vertex vertex, String field) {
        return supergraph.overrides().getOrDefault(vertex.type() + "." + field, FieldOverrides.NONE);
    }

    /** Ways into other subgraphs for an object of a type. */
    List<Entry> entries(String object) {
        return entries.computeIfAbsent(object, this::findEntries);
    }

    private List<Entry> findEntries(String object) {
        if (object.equals(RootTypes.QUERY)) {
            return roots(object).stream()
                    .map(to -> new Entry(to, Optional.empty(), false))
                    .toList();
        }
        return IntStream.range(0, subgraphs.size())
                .boxed()
                .flatMap(index -> entries(object, index))
                .toList();
    }

    /** Every vertex that an object of a type can have, whether it can be entered or not. */
    List<Vertex> homes(String object) {
        return IntStream.range(0, subgraphs.size())
                .boxed()
                .flatMap(index -> names(object)
                        .filter(name -> isHome(subgraphs.get(index), name, object))
                        .map(name -> new Vertex(index, name, Provided.NOTHING)))
                .toList();
    }

    private static boolean isHome(Subgraph subgraph, String name, String object) {
        return subgraph.type(name)
                .filter(type -> type.isInterfaceObject() != name.equals(object))
                .isPresent();
    }

    private Stream<Entry> entries(String object, int index) {
        var subgraph = subgraphs.get(index);
        var own = subgraph.type(object).stream()
                .filter(type -> !type.isInterfaceObject())
                .flatMap(type -> entries(type, new Vertex(index, object, Provided.NOTHING), true));
        var byInterface = subtypes.interfacesOf(object).stream()
                .flatMap(name -> subgraph.type(name).stream())
                .flatMap(type -> interfaceVertex(object, index, type).stream().flatMap(to -> entries(type, to, false)));
        return Stream.concat(own, byInterface);
    }

    private Optional<Vertex> interfaceVertex(String object, int index, SubgraphType type) {
        if (type.isInterfaceObject()) {
            return Optional.of(new Vertex(index, type.name(), Provided.NOTHING));
        }
        return subgraphs
                .get(index)
                .type(object)
                .filter(found -> found.interfaces().contains(type.name()))
                .map(_ -> new Vertex(index, object, Provided.NOTHING));
    }

    private static Stream<Entry> entries(SubgraphType type, Vertex to, boolean needsType) {
        return type.keys().stream().filter(Key::resolvable).map(key -> new Entry(to, Optional.of(key), needsType));
    }

    /** Where one stands after reading a field that turns out to hold an object of a type; empty when it can't. */
    List<Vertex> follow(Vertex from, FieldDefinition field, String object) {
        var subgraph = subgraph(from);
        var below = from.provided().below(field.getName());
        var provided = subgraph.provision(from.type(), field.getName())
                .map(Provided::of)
                .map(below::and)
                .orElse(below);
        var type = Types.named(field.getType());
        var candidates = candidates(from.subgraph(), type);
        return names(object)
                .filter(candidate -> candidates.contains(candidate) && isHome(subgraph, candidate, object))
                .map(candidate -> new Vertex(
                        from.subgraph(), candidate, provided.on(condition -> isA(subgraph, candidate, condition))))
                .toList();
    }

    /** What subgraphs can call an object of a type: by itself, or by an interface that it implements. */
    private Stream<String> names(String object) {
        return Stream.concat(Stream.of(object), subtypes.interfacesOf(object).stream());
    }

    /** Object types that a field of the given type can hold, as the subgraph names them. */
    private Set<String> candidates(int index, String type) {
        return candidates.computeIfAbsent(index + "/" + type, _ -> findCandidates(subgraphs.get(index), type));
    }

    private static Set<String> findCandidates(Subgraph subgraph, String type) {
        var candidates = new TreeSet<String>();
        subgraph.types().values().stream()
                .filter(other -> other.kind() == Kind.OBJECT && isA(subgraph, other.name(), type))
                .forEach(other -> candidates.add(other.name()));
        return candidates;
    }

    static boolean isA(Subgraph subgraph, String object, String type) {
        if (object.equals(type)) {
            return true;
        }
        var found = subgraph.type(type).map(SubgraphType::definition);
        return subgraph.type(object)
                        .filter(known -> known.interfaces().contains(type))
                        .isPresent()
                || found.filter(definition ->
                                definition instanceof UnionTypeDefinition union && isMember(union, object))
                        .isPresent();
    }

    private static boolean isMember(UnionTypeDefinition union, String object) {
        for (Type<?> member : union.getMemberTypes()) {
            if (Types.named(member).equals(object)) {
                return true;
            }
        }
        return false;
    }

    /** Object types of the supergraph that a type stands for. */
    Set<String> runtimeTypes(String type) {
        return runtimeTypes.computeIfAbsent(type, this::findRuntimeTypes);
    }

    private Set<String> findRuntimeTypes(String type) {
        Map<String, TypeDefinition<?>> types = supergraph.types();
        var runtime = new TreeSet<String>();
        if (types.get(type) instanceof ObjectTypeDefinition) {
            runtime.add(type);
        } else {
            subtypes.of(type).stream()
                    .filter(name -> types.get(name) instanceof ObjectTypeDefinition)
                    .forEach(runtime::add);
        }
        return runtime;
    }

    /** Names in the supergraph of the contexts that an object sets by itself, by an interface or by a union. */
    Set<String> contexts(String object) {
        return contexts.computeIfAbsent(object, this::findContexts);
    }

    private Set<String> findContexts(String object) {
        var names = new TreeSet<String>();
        for (var subgraph : subgraphs) {
            subgraph.types().values().stream()
                    .filter(type -> isA(object, type.name()))
                    .forEach(type -> Contexts.setBy(type).forEach(name -> names.add(Contexts.name(subgraph, name))));
        }
        return names;
    }

    /** Whether a fragment on a type applies to an object. */
    boolean isA(String object, String type) {
        return object.equals(type) || subtypes.of(type).contains(object);
    }

    /** The merged field; empty for unknown ones. */
    Optional<FieldDefinition> merged(String object, String field) {
        return supergraph.field(object, field);
    }

    Supergraph supergraph() {
        return supergraph;
    }
}
