package uk.panauthority.casework.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import uk.panauthority.casework.episode.EpisodeFault;

/** What can be wrong with the content of a message (casework reference, section 14). Codes, never the content. */
public enum WarningCode {
    UNKNOWN_FIELD("A field is not known; the others were processed."),
    FIELD_INVALID("A value is not of the right form and was left out."),
    FIELD_MISSING("The message lacks what its type is for."),
    REFERENCE_FORMAT("The reference has characters that none has; it was replaced by a made one."),
    DOB_INVALID("The date of birth is impossible; no automatic match."),
    TIMES_INCONSISTENT("The times contradict each other and were left out."),
    TIME_AMBIGUOUS("A local time without offset does not exist or happened twice; it was left out."),
    TRIAGE_CLOCK_SKEW("A time lies in the future; no clock was started."),
    RULE_586("The absence would begin before the child was born; the start was left out."),
    RULE_1006("The kind is not exactly M or A; it was mapped, or taken as M."),
    TRIAGE_UNKNOWN_CODE("A word is not in the map of local words."),
    TRIAGE_UNMATCHED_CHILD("No known child fits exactly."),
    TRIAGE_AMBIGUOUS_CHILD("Several known children fit."),
    TRIAGE_LOOK_ALIKE_NAME("The name has letters that look like others; no automatic match."),
    ROUTED_OUT_ADULT("The person is 18 or over; this is not a child's record."),
    TEXT_DECEIVING("A text has markup or characters that turn or hide text; it is kept and shown as text."),
    LOCATION_DOUBTFUL("A point is not in the United Kingdom; no place is made of it."),
    VERSION_GAP("Versions before this one have not arrived."),
    HANDLED_BY_PERSON("A message of no known type is read by a person."),
    EPISODE_NOT_KNOWN("No absence is known that this message belongs to; it waits for one."),
    EPISODE_OVERLAP("The child is already away at this time; a merge is to be considered."),
    TRIAGE_CONFLICTING_END("Another return was told before; the first stays."),
    END_BEFORE_START("The absence would end before it starts; the message waits."),
    EPISODE_VOID("The absence that it belongs to was made void; a person decides what the message means.");

    private final String meaning;

    WarningCode(String meaning) {
        this.meaning = meaning;
    }

    static WarningCode of(EpisodeFault fault) {
        return switch (fault) {
            case EPISODE_NOT_KNOWN -> EPISODE_NOT_KNOWN;
            case EPISODE_OVERLAP -> EPISODE_OVERLAP;
            case CONFLICTING_END -> TRIAGE_CONFLICTING_END;
            case END_BEFORE_START -> END_BEFORE_START;
            case EPISODE_VOID -> EPISODE_VOID;
        };
    }

    @JsonCreator
    static WarningCode read(String code) {
        return Arrays.stream(values())
                .filter(w -> w.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it says only that the message has no place yet, so that finding one settles it. */
    boolean settledByPlace() {
        return this == EPISODE_NOT_KNOWN
                || this == EPISODE_OVERLAP
                || this == TRIAGE_CONFLICTING_END
                || this == END_BEFORE_START
                || this == EPISODE_VOID;
    }

    /** The stable code, for example {@code times-inconsistent}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One sentence for the reference pages. */
    public String meaning() {
        return meaning;
    }
}
