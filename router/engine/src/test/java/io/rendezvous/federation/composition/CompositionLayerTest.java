package io.rendezvous.federation.composition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.rendezvous.federation", importOptions = ImportOption.DoNotIncludeTests.class)
class CompositionLayerTest {

    private static final String COMPOSITION = "io.rendezvous.federation.composition";
    private static final String CONTRACT = "io.rendezvous.federation.contract";

    @ArchTest
    static final ArchRule COMPOSITION_NEEDS_ONLY_A_PARSER = classes()
            .that()
            .resideInAPackage(COMPOSITION)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(COMPOSITION, "graphql..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule CONTRACTS_NEED_ONLY_COMPOSITION = classes()
            .that()
            .resideInAPackage(CONTRACT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(CONTRACT, COMPOSITION, "graphql..", "java..", "org.jspecify..");
}
