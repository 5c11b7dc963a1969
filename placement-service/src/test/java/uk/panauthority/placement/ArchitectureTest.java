package uk.panauthority.placement;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import uk.panauthority.common.idempotency.Idempotent;

@AnalyzeClasses(packages = "uk.panauthority.placement", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("uk.panauthority.placement.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule thisServiceKnowsNoOther = noClasses()
            .that()
            .resideInAPackage("uk.panauthority.placement..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "uk.panauthority.procurement..", "uk.panauthority.casework..", "uk.panauthority.localstack..");

    @ArchTest
    static final ArchRule entitiesNeverLeaveTheirFeature =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesNeverLeaveTheirFeature = classes()
            .that()
            .resideInAPackage("uk.panauthority.placement..")
            .and()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule theDomainSeesNeitherFrameworkNorWire = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .haveSimpleNameEndingWith("Lifecycle")
            .or()
            .haveSimpleNameEndingWith("Events")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta.ws.rs..", "jakarta.inject..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule onlyTheKernelTouchesKafka = noClasses()
            .that()
            .resideInAPackage("uk.panauthority.placement..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..");

    @ArchTest
    static final ArchRule everyPostMayBeRepeated = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("uk.panauthority.placement..")
            .should()
            .beAnnotatedWith(Idempotent.class);

    @ArchTest
    static final ArchRule everyEndpointNamesItsRoles = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("uk.panauthority.placement..")
            .and()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class);

    @ArchTest
    static final ArchRule moneyIsExact = noClasses()
            .that()
            .resideInAPackage("uk.panauthority.placement..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Double.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Float.class);
}
