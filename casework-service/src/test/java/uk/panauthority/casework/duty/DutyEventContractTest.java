package uk.panauthority.casework.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.panauthority.common.http.StrictJson;

/** The events of duties are what their schemas and examples say, and carry no words. */
class DutyEventContractTest {

    private static final Path EVENTS = Path.of("..", "docs", "events");

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    DutyEventContractTest() {
        new StrictJson().customize(json);
    }

    static Stream<Class<?>> events() {
        return Arrays.stream(DutyEvents.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsWrittenAsItsExample(Class<?> event) throws IOException {
        // Given
        JsonNode example = read(event, "example");

        // When
        JsonNode written = json.readTree(json.writeValueAsString(json.treeToValue(example, event)));

        // Then
        assertThat(written).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("events")
    void anExampleKeepsItsSchemaWhichAdmitsNothingElse(Class<?> event) throws IOException {
        // Given
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(read(event, "schema"));
        var extended = (com.fasterxml.jackson.databind.node.ObjectNode) read(event, "example");

        // When
        var errors = schema.validate(extended.deepCopy());
        var errorsOfMore = schema.validate(extended.put("childWords", "text"));

        // Then
        assertThat(errors).isEmpty();
        assertThat(errorsOfMore).hasSize(1);
    }

    private JsonNode read(Class<?> event, String what) throws IOException {
        return json.readTree(Files.readString(EVENTS.resolve(event.getSimpleName() + ".v1." + what + ".json")));
    }
}
