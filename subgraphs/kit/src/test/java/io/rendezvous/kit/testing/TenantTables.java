package io.rendezvous.kit.testing;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says of itself: every table keeps its rows apart by the one policy that all have, or is named with the
 * reason why it needn't; every view sees what its caller may see.
 */
final class TenantTables {

    private static final Map<String, String> OF_THE_KIT = Map.of(
            "outbox", "the relay carries the events of all communities; no row of it reaches the graph",
            "parked_event", "for operators; what could not be read may name no community",
            "inbox_horizon", "one moment for all communities",
            "flyway_schema_history", "the application may not read it");

    private final Database database;

    TenantTables(Database database) {
        this.database = database;
    }

    /** The subgraph's own tables with rows of communities. The kit's inbox is tried by the kit's tests. */
    List<String> ofCommunities(Map<String, String> shared) {
        return relations().stream()
                .filter(relation ->
                        !relation.isView() && !relation.name.equals("inbox") && !excepted(relation.name, shared))
                .map(Relation::name)
                .toList();
    }

    /** One sentence each, the name of the table or view first. */
    List<String> faults(Map<String, String> shared) {
        var relations = relations();
        var policies = policies().stream().collect(groupingBy(Policy::table));
        var names = relations.stream().map(Relation::name).toList();
        return Stream.concat(
                        shared.entrySet().stream()
                                .filter(entry -> !names.contains(entry.getKey())
                                        || entry.getValue().isBlank())
                                .map(entry ->
                                        entry.getKey() + " is named as shared but not there, or without a reason"),
                        relations.stream()
                                .flatMap(relation -> relation.faults(
                                        excepted(relation.name, shared),
                                        policies.getOrDefault(relation.name, List.of()))))
                .toList();
    }

    /** A table with a {@code community_id} is never shared, whatever the subgraph says. */
    private boolean excepted(String table, Map<String, String> shared) {
        return OF_THE_KIT.containsKey(table) || (shared.containsKey(table) && !hasTenant(table));
    }

    private boolean hasTenant(String table) {
        return relations().stream().anyMatch(relation -> relation.name.equals(table) && relation.tenant != null);
    }

    private record Relation(
            String name, String kind, @Nullable String tenant, boolean rowSecurity, boolean invokerSecurity) {

        boolean isView() {
            return kind.equals("v");
        }

        Stream<String> faults(boolean excepted, List<Policy> policies) {
            if (isView()) {
                return invokerSecurity
                        ? Stream.empty()
                        : Stream.of(name + " is a view with its owner's rights: create it with security_invoker");
            }
            if (excepted) {
                return Stream.empty();
            }
            return tenant == null
                    ? Stream.of(name + " has no community_id and is not named as shared")
                    : tableFaults(policy(tenant), policies);
        }

        private Stream<String> tableFaults(String expected, List<Policy> policies) {
            var faults = new ArrayList<String>();
            if (!rowSecurity) {
                faults.add(name + " has no row-level security enabled");
            }
            if (policies.stream().noneMatch(policy -> policy.isForEverything(expected))) {
                faults.add(name + " has no policy for all commands, using and with check on app.community");
            }
            policies.stream()
                    .filter(policy -> policy.permissive && !policy.isForEverything(expected))
                    .forEach(policy -> faults.add(name + " has a policy that lets in more: " + policy.name));
            return faults.stream();
        }
    }

    /** As PostgreSQL prints it. */
    private static String policy(String tenant) {
        return "(%s = (NULLIF(current_setting('app.community'::text, true), ''::text))::uuid)".formatted(tenant);
    }

    private record Policy(
            String table,
            String name,
            String command,
            boolean permissive,
            boolean forEveryone,
            @Nullable String using,
            @Nullable String check) {

        boolean isForEverything(String expected) {
            return permissive && forEveryone && command.equals("*") && expected.equals(using) && expected.equals(check);
        }
    }

    private List<Relation> relations() {
        return database.query("""
                        select relname, relkind::text as kind, relrowsecurity,
                            coalesce('security_invoker=true' = any(reloptions), false) as invoker_security,
                            case when relname = 'community' then 'id' else (
                                select attname from pg_attribute
                                where attrelid = pg_class.oid and attname = 'community_id' and not attisdropped)
                            end as tenant
                        from pg_class
                        where relkind in ('r', 'p', 'f', 'm', 'v') and relnamespace = ?::regnamespace
                        order by relname
                        """, database.schema()).stream()
                .map(row -> new Relation(
                        text(row, "relname"),
                        text(row, "kind"),
                        (@Nullable String) row.get("tenant"),
                        Boolean.TRUE.equals(row.get("relrowsecurity")),
                        Boolean.TRUE.equals(row.get("invoker_security"))))
                .toList();
    }

    private List<Policy> policies() {
        return database.query("""
                        select relname, polname, polcmd::text as command, polpermissive, polroles = '{0}' as everyone,
                            pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as checks
                        from pg_policy join pg_class on pg_class.oid = polrelid
                        where relnamespace = ?::regnamespace
                        """, database.schema()).stream()
                .map(row -> new Policy(
                        text(row, "relname"),
                        text(row, "polname"),
                        text(row, "command"),
                        Boolean.TRUE.equals(row.get("polpermissive")),
                        Boolean.TRUE.equals(row.get("everyone")),
                        (@Nullable String) row.get("using"),
                        (@Nullable String) row.get("checks")))
                .toList();
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(Objects.requireNonNull(row.get(column)));
    }
}
