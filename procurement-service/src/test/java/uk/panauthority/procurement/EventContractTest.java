package uk.panauthority.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.event.DomainEvent;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.procurement.GivenContracts.Contract;

/** Events are a contract: producer and consumers are held to the same example files. Finds every event by itself. */
@QuarkusTest
@QuarkusTestResource(
        value = LocalStackResource.class,
        initArgs = @ResourceArg(name = "database", value = "procurement"))
class EventContractTest {

    private static final Path EVENTS = Path.of("..", "docs", "events");

    @Inject
    ObjectMapper json;

    @Inject
    @Any
    Instance<EventHandler<?>> handlers;

    @Inject
    CurrentCaller caller;

    @Inject
    EntityManager entities;

    @Test
    void everyPublishedEventIsItsCommittedExampleAndFitsItsSchema() throws Exception {
        // Given
        List<Class<?>> events = published();
        assertThat(events)
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder("ContractSigned", "ContractTerminated");

        for (Class<?> event : events) {
            JsonNode example = read(event.getSimpleName() + ".v1.example.json");

            // When
            JsonNode written = json.valueToTree(json.treeToValue(example, event));

            // Then
            assertThat(written).isEqualTo(example);
            assertThat(faults(event.getSimpleName(), written)).isEmpty();
        }
    }

    @Test
    void everySchemaIsClosed() throws Exception {
        // Given
        JsonNode withName = json.readTree("{\"givenName\":\"x\"}");

        for (Class<?> event : published()) {
            // When
            Set<ValidationMessage> faults = faults(event.getSimpleName(), withName);

            // Then
            assertThat(faults).anyMatch(f -> f.getMessage().contains("givenName"));
        }
    }

    @Test
    void whatIsReallyPublishedFitsTheSchema() throws Exception {
        // Given
        Contract contract = GivenContracts.signed(GivenContracts.terms());

        // When
        contract.act(
                Callers.lead(),
                "termination",
                GivenContracts.termination(
                        GivenContracts.today(), GivenContracts.today().plusDays(1)));

        // Then
        List<Object[]> rows = outbox(contract.id());
        assertThat(rows)
                .extracting(row -> row[0])
                .containsExactly("procurement.ContractSigned.v1", "procurement.ContractTerminated.v1");
        assertThat(faults("ContractSigned", json.readTree((String) rows.get(0)[1])))
                .isEmpty();
        assertThat(faults("ContractTerminated", json.readTree((String) rows.get(1)[1])))
                .isEmpty();
        assertThat(rows).extracting(row -> row[2]).containsExactly(Callers.COMMISSIONER, Callers.STAFFORDSHIRE);
    }

    @Test
    void whatIsRefusedPublishesNothing() {
        // Given
        Contract contract = GivenContracts.signed(GivenContracts.terms());

        // When
        contract.act(
                Callers.lead(),
                "termination",
                GivenContracts.termination(
                        GivenContracts.today(), GivenContracts.today().minusDays(1)));

        // Then
        assertThat(outbox(contract.id())).extracting(row -> row[0]).containsExactly("procurement.ContractSigned.v1");
    }

    @Test
    void everyConsumedEventIsReadFromTheProducersExample() throws Exception {
        // Given
        ObjectMapper lenient = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        assertThat(handlers).hasSize(5);

        for (EventHandler<?> handler : handlers) {
            String name = handler.type().replaceFirst("^casework\\.", "");

            // When
            Object payload = lenient.treeToValue(read(name + ".example.json"), handler.payloadType());

            // Then
            for (RecordComponent component : handler.payloadType().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                assertThat(component.getAccessor().invoke(payload))
                        .as(name + "." + component.getName())
                        .isNotNull();
            }
        }
    }

    @SuppressWarnings("unchecked") // a native query of three text columns
    private List<Object[]> outbox(String subject) {
        return new ActingAs(caller)
                .forPurpose(
                        Purpose.EVENTS,
                        () -> entities.createNativeQuery(
                                        "select type, payload, authority from outbox where subject = :subject order by sequence")
                                .setParameter("subject", subject)
                                .getResultList());
    }

    private static List<Class<?>> published() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("uk.panauthority.procurement")
                        .stream()
                        .filter(type -> type.isAssignableTo(DomainEvent.class) && type.isRecord())
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private Set<ValidationMessage> faults(String event, JsonNode payload) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(read(event + ".v1.schema.json"))
                .validate(payload);
    }

    private JsonNode read(String file) throws IOException {
        Path path = EVENTS.resolve(file);
        assertThat(path).exists();
        return json.readTree(Files.readString(path));
    }
}
