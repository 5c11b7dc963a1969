package uk.panauthority.common.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Holds a list of promises, each with a short code, against the tests that say by their tag which of them they prove. A
 * promise is either proved by a test or says in the list why it is not there yet; nothing is left out in silence.
 *
 * @param promises from a table in the test resources: {@code code|promise|answer|not yet}, one to a line
 */
public record ProofPage(List<Promise> promises, Map<String, TreeSet<String>> proofs) {

    /**
     * One promise.
     *
     * @param notYet why no test proves it; empty when one must
     */
    public record Promise(String code, String words, String answer, String notYet) {}

    /**
     * Reads the table and looks for the tests.
     *
     * @param resource name of the table
     * @param testPackage package whose tests, and those below it, may carry the codes as tags
     */
    public static ProofPage of(String resource, String testPackage) {
        Map<String, TreeSet<String>> proofs = new TreeMap<>();
        for (Class<?> type : ReflectionSupport.findAllClassesInPackage(testPackage, c -> true, name -> true)) {
            tags(type.getAnnotations()).forEach(tag -> note(proofs, tag, type.getSimpleName()));
            for (Method method : type.getDeclaredMethods()) {
                tags(method.getAnnotations())
                        .forEach(tag -> note(proofs, tag, type.getSimpleName() + "." + method.getName()));
            }
        }
        return new ProofPage(read(resource), proofs);
    }

    /** Codes of promises that neither a test proves nor the list excuses. */
    public List<String> unproved() {
        return promises.stream()
                .filter(promise -> promise.notYet().isEmpty() && !proofs.containsKey(promise.code()))
                .map(Promise::code)
                .toList();
    }

    /** Codes of promises that the list excuses although a test proves them. */
    public List<String> excusedThoughProved() {
        return promises.stream()
                .filter(promise -> !promise.notYet().isEmpty() && proofs.containsKey(promise.code()))
                .map(Promise::code)
                .toList();
    }

    /** The list as a table in Markdown. */
    public String markdown(String title, String introduction) {
        StringBuilder page = new StringBuilder("# " + title + "\n\n" + introduction + "\n\n")
                .append("| row | input or promise | answer | proved by |\n| --- | --- | --- | --- |\n");
        for (Promise promise : promises) {
            String proof = promise.notYet().isEmpty()
                    ? String.join("<br>", proofs.getOrDefault(promise.code(), new TreeSet<>()))
                    : "not yet: " + promise.notYet();
            page.append("| %s | %s | %s | %s |\n".formatted(promise.code(), promise.words(), promise.answer(), proof));
        }
        return page.toString();
    }

    private static void note(Map<String, TreeSet<String>> proofs, String tag, String test) {
        proofs.computeIfAbsent(tag, unused -> new TreeSet<>()).add(test);
    }

    /** Of JUnit and of jqwik, whose annotations differ in name only by their package, single or repeated. */
    private static List<String> tags(Annotation[] annotations) {
        return Arrays.stream(annotations).flatMap(ProofPage::tag).toList();
    }

    private static Stream<String> tag(Annotation annotation) {
        if (!isOfTests(annotation.annotationType().getPackageName())) {
            return Stream.empty();
        }
        Object value = switch (annotation.annotationType().getSimpleName()) {
            case "Tag", "Tags", "TagList" -> valueOf(annotation);
            default -> "";
        };
        return switch (value) {
            case String code when !code.isEmpty() -> Stream.of(code);
            case Annotation[] several -> Arrays.stream(several).flatMap(ProofPage::tag);
            default -> Stream.empty();
        };
    }

    /** Descriptions of APIs have tags too, which are something else. */
    private static boolean isOfTests(String annotationPackage) {
        return annotationPackage.startsWith("org.junit.") || annotationPackage.startsWith("net.jqwik.");
    }

    private static Object valueOf(Annotation annotation) {
        try {
            return annotation.annotationType().getMethod("value").invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Promise> read(String resource) {
        InputStream table = Objects.requireNonNull(
                ProofPage.class.getClassLoader().getResourceAsStream(resource), "no table " + resource);
        List<Promise> promises = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split("\\|", -1);
                        if (parts.length != 4) {
                            throw new IllegalStateException("four parts are needed: " + line);
                        }
                        promises.add(
                                new Promise(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip()));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return promises;
    }
}
