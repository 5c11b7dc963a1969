package uk.panauthority.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.care.CareEvents;
import uk.panauthority.casework.episode.EpisodeEvents;
import uk.panauthority.casework.notification.NotificationEvents;
import uk.panauthority.casework.privacy.breakglass.BreakGlassEvents;
import uk.panauthority.casework.privacy.retention.ErasureEvents;
import uk.panauthority.casework.returns.ReturnEvents;
import uk.panauthority.casework.strategy.StrategyMeetingEvents;
import uk.panauthority.casework.task.TaskEvents;
import uk.panauthority.casework.trigger.TriggerEvents;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.testing.LocalStackResource;

/**
 * Events are a contract: producer and consumers are held to the same example files. The events of duties and interviews
 * are checked beside them.
 */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class EventContractTest {

    private static final Path EVENTS = Path.of("..", "docs", "events");

    @Inject
    ObjectMapper json;

    @Inject
    @Any
    Instance<EventHandler<?>> handlers;

    @Test
    void every_published_event_is_its_committed_example_and_fits_its_schema() throws Exception {
        // Given
        List<Class<?>> events = published();
        assertThat(events).hasSizeGreaterThanOrEqualTo(5);

        for (Class<?> event : events) {
            JsonNode example = read(event.getSimpleName() + ".v1.example.json");
            JsonNode schema = read(event.getSimpleName() + ".v1.schema.json");

            // When
            JsonNode written = json.valueToTree(json.treeToValue(example, event));

            // Then
            assertThat(written).as(event.getSimpleName()).isEqualTo(example);
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(written))
                    .as(event.getSimpleName())
                    .isEmpty();
            assertThat(schema.path("additionalProperties").asBoolean(true))
                    .as(event.getSimpleName() + " is closed")
                    .isFalse();
            for (RecordComponent component : event.getRecordComponents()) {
                assertThat(schema.path("properties").has(component.getName()))
                        .as(event.getSimpleName() + "." + component.getName())
                        .isTrue();
            }
        }
    }

    @Test
    void every_consumed_event_is_read_from_the_producers_example() throws Exception {
        // Given
        ObjectMapper lenient = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

        for (EventHandler<?> handler : ours()) {
            String name = handler.type().replaceFirst("^[a-z]+\\.", "");

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

    /** Without those of the kernel's own tests, which travel in its test-jar. */
    private List<EventHandler<?>> ours() {
        return handlers.stream()
                .<EventHandler<?>>map(handler -> handler)
                .filter(handler -> !handler.type().startsWith("kernel."))
                .toList();
    }

    private static List<Class<?>> published() {
        return Stream.of(
                        BreakGlassEvents.class,
                        CareEvents.class,
                        ErasureEvents.class,
                        EpisodeEvents.class,
                        NotificationEvents.class,
                        ReturnEvents.class,
                        StrategyMeetingEvents.class,
                        TaskEvents.class,
                        TriggerEvents.class)
                .flatMap(feature -> Arrays.stream(feature.getPermittedSubclasses()))
                .toList();
    }

    private JsonNode read(String file) throws IOException {
        Path path = EVENTS.resolve(file);
        assertThat(path).exists();
        return json.readTree(Files.readString(path));
    }
}
