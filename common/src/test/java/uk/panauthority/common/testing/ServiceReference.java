package uk.panauthority.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.common.lifecycle.LifecyclePage;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.ProblemType;

/**
 * The pages of the reference that every service has: lifecycles, problems, configuration and the description of the
 * interface. A new lifecycle is found by itself, by the end of its class's name and its {@code TABLE}.
 */
public final class ServiceReference {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final Path CLASSES = Path.of("target", "classes");

    private final String service;

    /** @param service as its folder below {@code docs/reference} is named */
    public ServiceReference(String service) {
        this.service = service;
    }

    public void lifecyclesAreCurrent() {
        StringBuilder page = new StringBuilder(heading("Lifecycles")).append("Drawn from the transition tables.\n\n");
        lifecycles().forEach(lifecycle -> page.append(LifecyclePage.markdown(lifecycle)));
        ReferencePage.isCurrent(service + "/lifecycles.md", page.toString());
    }

    /** A state that nothing leads to is a mistake in the table. */
    public void everyStateIsReached() {
        for (Lifecycle<?, ?, ?> lifecycle : lifecycles()) {
            List<Object> reached = new ArrayList<>(List.of(lifecycle.initial()));
            lifecycle.transitions().forEach(t -> reached.add(t.to()));
            assertThat(reached).as(lifecycle.name()).contains((Object[])
                    lifecycle.initial().getDeclaringClass().getEnumConstants());
        }
    }

    /** @param appendix what follows the table, or nothing */
    public void problemsAreCurrent(ProblemType[] own, String appendix) {
        StringBuilder page = new StringBuilder(heading("Problems"))
                .append(
                        "Refusals are `application/problem+json` (RFC 9457). A rule that the database guards too names its ")
                .append("constraint.\n\n| code | status | meaning | constraint |\n| --- | --- | --- | --- |\n");
        List<ProblemType> problems = new ArrayList<>(List.of(CommonProblem.values()));
        problems.addAll(List.of(own));
        problems.stream().sorted(Comparator.comparing(ProblemType::code)).forEach(p -> page.append(row(p)));
        assertThat(problems.stream().map(ProblemType::code)).doesNotHaveDuplicates();
        ReferencePage.isCurrent(service + "/problems.md", page + appendix);
    }

    /** @param unset keys that the service knows and its settings leave at their default */
    public void configurationIsCurrent(Map<String, String> unset) {
        Map<String, String> keys = new TreeMap<>(unset);
        lines(Path.of("src", "main", "resources", "application.properties"))
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .forEach(pair -> keys.put(pair[0], pair[1]));
        StringBuilder page = new StringBuilder(heading("Configuration"))
                .append(
                        "Defaults are those of the local stack; each key may be overridden by an environment variable.\n\n")
                .append("| key | default |\n| --- | --- |\n");
        keys.forEach((key, value) -> page.append("| `" + key + "` | `" + value + "` |\n"));
        ReferencePage.isCurrent(service + "/configuration.md", page.toString());
    }

    /** @param served the description as the running service gives it */
    public void openApiIsCurrent(String served) {
        try {
            Map<?, ?> document = new TreeMap<>(JSON.readValue(served, Map.class));
            // The address is that of this run.
            document.remove("servers");
            ReferencePage.isCurrent(service + "/openapi.json", JSON.writeValueAsString(document) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String heading(String subject) {
        return "# " + subject + " of " + service + "\n\n";
    }

    private static String row(ProblemType problem) {
        String constraint = problem.constraint().map(name -> "`" + name + "`").orElse("");
        return "| `" + problem.code() + "` | " + problem.status() + " | " + problem.title() + " | " + constraint
                + " |\n";
    }

    private static List<Lifecycle<?, ?, ?>> lifecycles() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            List<Lifecycle<?, ?, ?>> found = new ArrayList<>();
            files.filter(file -> file.toString().endsWith("Lifecycle.class")).forEach(file -> found.add(tableOf(file)));
            found.sort(Comparator.comparing(Lifecycle::name));
            assertThat(found).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Lifecycle<?, ?, ?> tableOf(Path file) {
        String name = CLASSES.relativize(file).toString().replace(".class", "").replace('/', '.');
        try {
            return (Lifecycle<?, ?, ?>) Class.forName(name).getField("TABLE").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " shows no public TABLE", e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
