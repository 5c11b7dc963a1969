package uk.panauthority.casework;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.notification.RepeatableByMessageKey;
import uk.panauthority.common.idempotency.Idempotent;

/** The walls of the service, kept by the build and not by memory. */
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("uk.panauthority.casework");

    @Test
    void features_depend_on_each_other_without_cycles() {
        ArchRule rule =
                slices().matching("uk.panauthority.casework.(*)..").should().beFreeOfCycles();

        rule.check(SERVICE);
    }

    @Test
    void entities_and_repositories_never_leave_their_feature() {
        ArchRule rule = classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .bePackagePrivate();

        rule.check(SERVICE);
    }

    @Test
    void the_domain_knows_no_http_no_broker_and_no_framework_of_the_application() {
        ArchRule rule = noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .haveSimpleNameEndingWith("Lifecycle")
                .or()
                .haveSimpleNameEndingWith("Events")
                .or()
                .haveSimpleName("Course")
                .or()
                .haveSimpleName("ChildEpisodes")
                .or()
                .haveSimpleName("Span")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.quarkus..", "org.apache.kafka..", "io.smallrye..");

        rule.check(SERVICE);
    }

    @Test
    void nobody_talks_to_kafka_but_the_kernels_relay() {
        ArchRule rule = noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..");

        rule.check(SERVICE);
    }

    @Test
    void resources_do_not_reach_past_their_services() {
        ArchRule rule = noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(PanacheRepositoryBase.class)
                .orShould()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class);

        rule.check(SERVICE);
    }

    @Test
    void every_post_can_be_repeated_safely() {
        ArchRule rule = methods()
                .that()
                .areAnnotatedWith(POST.class)
                .should()
                .beAnnotatedWith(Idempotent.class)
                .orShould()
                .beAnnotatedWith(RepeatableByMessageKey.class);

        rule.check(SERVICE);
    }

    @Test
    void every_endpoint_says_who_may_call_it() {
        ArchRule rule = methods().should(new SaysWhoMayCall());

        rule.check(SERVICE);
    }

    @Test
    void every_feature_says_what_it_is_for() {
        ArchRule rule = classes().should(new LiveInADescribedPackage());

        rule.check(SERVICE);
    }

    private static final class SaysWhoMayCall extends ArchCondition<JavaMethod> {

        SaysWhoMayCall() {
            super("name the roles of an endpoint");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean endpoint = List.of(GET.class, POST.class, PUT.class, DELETE.class).stream()
                    .anyMatch(method::isAnnotatedWith);
            boolean guarded = method.isAnnotatedWith(RolesAllowed.class)
                    || method.getOwner().isAnnotatedWith(RolesAllowed.class)
                    || method.isAnnotatedWith(PermitAll.class);
            boolean ofAnother = method.getOwner().isAnnotatedWith(RegisterRestClient.class);
            if (endpoint && !guarded && !ofAnother) {
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
            boolean described = type.getPackage().tryGetPackageInfo().isPresent();
            if (!described) {
                events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " has no package-info"));
            }
        }
    }
}
