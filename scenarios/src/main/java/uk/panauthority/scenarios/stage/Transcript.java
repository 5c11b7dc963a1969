package uk.panauthority.scenarios.stage;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a scenario in plain words as it happens, and counts how many comparisons came out as expected. Prints only
 * what the scenario hands to it; not safe for use by several threads.
 */
public final class Transcript {

    private final PrintStream out;
    private final List<String> failures = new ArrayList<>();
    private int passed;

    public Transcript(PrintStream out) {
        this.out = out;
    }

    /** Begins a chapter. */
    public void chapter(String title) {
        out.println();
        out.println("== " + title);
    }

    /** Begins a part of a chapter. */
    public void part(String title) {
        out.println();
        out.println("-- " + title);
    }

    /** Who did what, and the answer. */
    public void step(String who, String what, String answer) {
        out.println("  %s %s: %s".formatted(who, what, answer));
    }

    /** Compares one figure; the texts must be equal. */
    public void compare(String what, Object expected, Object obtained) {
        boolean same = expected.toString().equals(obtained.toString());
        out.println(
                "      %s: expected %s, obtained %s: %s".formatted(what, expected, obtained, same ? "ok" : "FAILED"));
        if (same) {
            passed++;
        } else {
            failures.add("%s: expected %s, obtained %s".formatted(what, expected, obtained));
        }
    }

    /** Compares one figure with the document that states it. */
    public void compare(SourceFigure figure, Object obtained) {
        compare(figure.what() + " (" + figure.citation() + ")", figure.value(), obtained);
    }

    /** Something without which the scenario could not go on. */
    public void failed(String why) {
        out.println("      FAILED: " + why);
        failures.add(why);
    }

    public int passed() {
        return passed;
    }

    /** What did not come out as expected, in order. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** The one line that a caller of the demonstration reads: {@code N passed, M failed}. */
    public void summary() {
        out.println();
        out.println(passed + " passed, " + failures.size() + " failed");
        out.flush();
    }
}
