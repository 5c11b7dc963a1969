package uk.panauthority.procurement;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.List;
import uk.panauthority.common.idempotency.Idempotent;

/** The walls of the service, kept by the build and not by memory. */
@AnalyzeClasses(packages = "uk.panauthority.procurement", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresDependOnEachOtherWithoutCycles =
            slices().matching("uk.panauthority.procurement.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule aContractKnowsNothingOfItsMeasures = noClasses()
            .that()
            .resideInAPackage("..contract..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..measure..");

    @ArchTest
    static final ArchRule entitiesAndRepositoriesNeverLeaveTheirFeature = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .or()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule theDomainKnowsNoFrameworkNoHttpAndNoBroker = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .or()
            .haveSimpleNameEndingWith("Lifecycle")
            .or()
            .haveSimpleNameEndingWith("Policies")
            .or()
            .haveSimpleNameEndingWith("Events")
            .or()
            .haveSimpleName("Measurement")
            .or()
            .haveSimpleName("Finding")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "jakarta.enterprise..",
                    "io.quarkus..",
                    "io.smallrye..",
                    "org.apache.kafka..",
                    "org.eclipse.microprofile.reactive..");

    @ArchTest
    static final ArchRule nobodyTalksToKafkaButTheKernel = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..");

    @ArchTest
    static final ArchRule resourcesDoNotReachPastTheirServices = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(PanacheRepositoryBase.class)
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule everyPostCanBeRepeatedSafely =
            methods().that().areAnnotatedWith(POST.class).should().beAnnotatedWith(Idempotent.class);

    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayCallIt = methods().should(new SaysWhoMayCall());

    @ArchTest
    static final ArchRule everyFeatureSaysWhatItIsFor = classes().should(new LiveInADescribedPackage());

    private static final class SaysWhoMayCall extends ArchCondition<JavaMethod> {

        SaysWhoMayCall() {
            super("name the roles of an endpoint");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean endpoint = List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class).stream()
                    .anyMatch(method::isAnnotatedWith);
            boolean guarded = method.isAnnotatedWith(RolesAllowed.class) || method.isAnnotatedWith(PermitAll.class);
            if (endpoint && !guarded) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names no role"));
            }
        }
    }

    private static final class LiveInADescribedPackage extends ArchCondition<JavaClass> {

        LiveInADescribedPackage() {
            super("live in a package with a package-info");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (type.getPackage().tryGetPackageInfo().isEmpty()) {
                events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " has no package-info"));
            }
        }
    }
}
