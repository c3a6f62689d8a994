package io.rendezvous.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The shape that every subgraph keeps. */
public final class SubgraphRules {

    private SubgraphRules() {}

    /** @param root the subgraph's package: {@code io.rendezvous.users} */
    public static void check(String root) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        Stream.of(recordsArePure(), knowsNoOtherSubgraph(root), injectsByConstructor(), featuresDontKnot(root))
                .forEach(rule -> rule.check(classes));
    }

    private static ArchRule recordsArePure() {
        return noClasses()
                .that(describe("are records", JavaClass::isRecord))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.springframework..", "com.netflix.graphql..", "io.r2dbc..", "graphql.."))
                .because("what decides stands apart from what carries it");
    }

    private static ArchRule knowsNoOtherSubgraph(String root) {
        return classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(root + "..", "io.rendezvous.kit..")
                        .or(describe(
                                "are not of Rendezvous",
                                type -> !resideInAPackage("io.rendezvous..").test(type))))
                .because("subgraphs learn of each other by events and by federation only");
    }

    private static ArchRule injectsByConstructor() {
        return fields().should()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .because("a bean is whole when it is constructed");
    }

    private static ArchRule featuresDontKnot(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }
}
