package io.rendezvous.federation;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.rendezvous.federation", importOptions = ImportOption.DoNotIncludeTests.class)
class LayeringTest {

    private static final String ROOT = "io.rendezvous.federation";

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule compositionStandsAlone = onlyDependsOn("composition");

    @ArchTest
    static final ArchRule contractsBuildOnComposition = onlyDependsOn("contract", "composition");

    @ArchTest
    static final ArchRule thePlanKnowsNeitherWhoMakesNorWhoRunsIt = onlyDependsOn("plan");

    @ArchTest
    static final ArchRule jsonStandsAlone = onlyDependsOn("json");

    @ArchTest
    static final ArchRule transportsKnowNothingOfPlans = onlyDependsOn("transport", "json");

    @ArchTest
    static final ArchRule theExecutorSeesPlansAndNotHowTheyAreMade =
            onlyDependsOn("execution", "plan", "transport", "json");

    @ArchTest
    static final ArchRule operationsAreReadWithoutThoughtOfExecution = onlyDependsOn("operation", "schema", "plan");

    @ArchTest
    static final ArchRule theSupergraphIsReadByItself = onlyDependsOn("schema", "plan");

    @ArchTest
    static final ArchRule thePlannerEndsAtThePlan = onlyDependsOn("planner", "operation", "schema", "plan");

    @ArchTest
    static final ArchRule nothingBelowUsesTheEngine = noClasses()
            .that()
            .resideInAPackage(ROOT + ".*..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT).and(simpleNameStartingWith("Engine")));

    @ArchTest
    static final ArchRule theEngineIsAPlainLibrary = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.springframework..", "com.netflix..", "tools.jackson..", "com.fasterxml.."));

    private static ArchRule onlyDependsOn(String part, String... others) {
        var allowed = new String[others.length + 2];
        allowed[0] = ROOT;
        allowed[1] = ROOT + "." + part + "..";
        for (var i = 0; i < others.length; i++) {
            allowed[i + 2] = ROOT + "." + others[i] + "..";
        }
        return classes()
                .that()
                .resideInAPackage(ROOT + "." + part + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(resideInAPackage(ROOT + ".."))));
    }
}
