package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.panauthority.common.reference.DatedTable;

/** What an authority may decide for itself about interviews, from a dated table; without a row of its own the default holds. */
@ApplicationScoped
public class InterviewSettings {

    private static final String ANY = "*";

    private final DatedTable settings = DatedTable.load("reference/interview-settings.csv", "la", "setting");
    private final DatedTable notSkipped = DatedTable.load("reference/interview-must-not-skip.csv", "code");

    /** The settings that there are. */
    enum Setting {
        /** Tries without success before an interview counts as not possible. */
        NOT_POSSIBLE_ATTEMPTS,
        /** Different days on which they were made. */
        NOT_POSSIBLE_DAYS,
        /** Hours of absence above which an interview is not skipped. */
        AWAY_HOURS,
        /** Absences in {@link #OCCASIONS_DAYS} from which an interview is not skipped. */
        OCCASIONS,
        OCCASIONS_DAYS,
        /** Absences in {@link #FREQUENT_DAYS} that make a child frequently away. */
        FREQUENT_COUNT,
        FREQUENT_DAYS,
        /** Whether being located and taken to another safe place starts the clock. */
        LOCATED_STARTS_CLOCK,
        /** Whether the child's allocated social worker may hold the interview. */
        ALLOCATED_SOCIAL_WORKER_MAY_INTERVIEW
    }

    /** A line of the guidance's list of when an interview must not be skipped, and who knows whether it applies. */
    enum KnownFrom {
        FACTS,
        WORKER
    }

    int number(Setting setting, String authority, LocalDate day) {
        return Integer.parseInt(value(setting, authority, day));
    }

    boolean holds(Setting setting, String authority, LocalDate day) {
        return value(setting, authority, day).equals("YES");
    }

    /** The codes of that list on this day. */
    List<String> mustNotBeSkipped(KnownFrom source, LocalDate day) {
        return notSkipped
                .allOn(day)
                .filter(row -> row.get("known_from").equals(source.name()))
                .map(row -> row.get("code"))
                .toList();
    }

    private String value(Setting setting, String authority, LocalDate day) {
        return Stream.of(authority, ANY)
                .flatMap(la -> settings.on(day, la, setting.name()).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no setting " + setting + " holds on " + day))
                .get("value");
    }
}
