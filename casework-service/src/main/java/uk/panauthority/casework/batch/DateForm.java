package uk.panauthority.casework.batch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two ways of writing a day that a file may use, one of them throughout. */
enum DateForm {
    /** {@code 2026-03-28}, {@code 2026-03-28T14:00:00Z}. */
    ISO(Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T.*)?")) {
        @Override
        String rewritten(Matcher cell) {
            return cell.group();
        }
    },
    /** {@code 28/03/2026}, {@code 28/03/2026 14:00}: day first, and London time. */
    BRITISH(Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})(?: (\\d{2}:\\d{2}(?::\\d{2})?))?")) {
        @Override
        String rewritten(Matcher cell) {
            String day = cell.group(3) + "-" + cell.group(2) + "-" + cell.group(1);
            String time = cell.group(4);
            if (time == null) {
                return day;
            }
            return day + "T" + time + (time.length() == 5 ? ":00" : "");
        }
    };

    private final Pattern pattern;

    DateForm(Pattern pattern) {
        this.pattern = pattern;
    }

    abstract String rewritten(Matcher cell);

    /** The form of a cell; empty when it is neither, which is for the reading of the message to judge. */
    static Optional<DateForm> of(String cell) {
        for (DateForm form : values()) {
            if (form.pattern.matcher(cell).matches()) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /** The cell in the form of a message, where it is in this form. */
    String toMessage(String cell) {
        Matcher matcher = pattern.matcher(cell);
        return matcher.matches() ? rewritten(matcher) : cell;
    }
}
