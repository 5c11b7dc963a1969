package uk.panauthority.common.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.panauthority.common.testing.ReferencePage;

/** The events that the services have promised each other: one schema and one example a type, and a page of them all. */
class EventCatalogueTest {

    private static final Path EVENTS = Path.of("..", "docs", "events");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> everySchemaHasAnExampleThatFitsAndNothingElseFits() throws IOException {
        return schemas().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    JsonNode schema = read(file);
                    JsonNode example = read(exampleOf(file));
                    JsonSchema checked = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema);

                    assertThat(checked.validate(example)).isEmpty();
                    assertThat(schema.path("additionalProperties").asBoolean(true))
                            .isFalse();
                    assertThat(textFieldsWithoutBounds("", schema)).isEmpty();
                }));
    }

    @Test
    void thePageOfEventsIsCurrent() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Events

                Drawn from `docs/events/`. Each event is a CloudEvents 1.0 message in binary mode on the topic of its service,
                keyed by its subject. Readers ignore fields that they do not know.

                | type | meaning | fields |
                | --- | --- | --- |
                """);
        for (Path file : schemas()) {
            JsonNode schema = read(file);
            List<String> fields = new ArrayList<>();
            schema.path("properties").fieldNames().forEachRemaining(f -> fields.add("`" + f + "`"));
            page.append("| [`%s`](../events/%s) | %s | %s |\n"
                    .formatted(
                            schema.path("title").asText(),
                            file.getFileName(),
                            schema.path("description").asText(),
                            String.join(", ", fields)));
        }
        ReferencePage.isCurrent("events.md", page.toString());
    }

    /** A text that is bound to no pattern, format or list could carry a name or a narrative. */
    private static Set<String> textFieldsWithoutBounds(String name, JsonNode schema) {
        Set<String> unbound = new TreeSet<>();
        boolean bounded = schema.has("pattern") || schema.has("format") || schema.has("enum") || schema.has("const");
        if ("string".equals(schema.path("type").asText()) && !bounded) {
            unbound.add(name);
        }
        schema.path("properties")
                .properties()
                .forEach(p -> unbound.addAll(textFieldsWithoutBounds(name + "/" + p.getKey(), p.getValue())));
        if (schema.has("items")) {
            unbound.addAll(textFieldsWithoutBounds(name + "/*", schema.get("items")));
        }
        return unbound;
    }

    private static List<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.list(EVENTS)) {
            return files.filter(f -> f.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path exampleOf(Path schema) {
        return schema.resolveSibling(schema.getFileName().toString().replace(".schema.json", ".example.json"));
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }
}
