package uk.panauthority.common.audit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the audit is to remember; who, for which organisation, when and under which correlation it adds itself. Holds ids
 * and codes only: never a name, a date of birth, an address or free text.
 *
 * @param action what was done or tried, as a code
 * @param subjectType the kind of record
 * @param subjectId its id
 * @param outcome whether it was done, read or refused
 * @param reason a code: of the refusal, or why a read outside the usual relation was needed
 * @param fields names of the fields that were changed or read, where that matters
 * @param concerned organisations besides the actor's own that may see this entry
 * @param persons references of those whom the record is about; empty means those whose records this request has reached
 * @param listed ids of the records on a page of a list
 */
public record AuditEntry(
        String action,
        String subjectType,
        String subjectId,
        Outcome outcome,
        @Nullable String reason,
        List<String> fields,
        Set<String> concerned,
        Set<String> persons,
        List<String> listed) {

    /** The subject of an entry about a page of a list. */
    public static final String LIST = "list";

    /** How it ended. */
    public enum Outcome {
        DONE,
        READ,
        REFUSED
    }

    public AuditEntry {
        fields = List.copyOf(fields);
        concerned = Set.copyOf(concerned);
        persons = Set.copyOf(persons);
        listed = List.copyOf(listed);
    }

    public static AuditEntry done(String action, String subjectType, String subjectId) {
        return of(action, subjectType, subjectId, Outcome.DONE, null);
    }

    public static AuditEntry read(String action, String subjectType, String subjectId) {
        return of(action, subjectType, subjectId, Outcome.READ, null);
    }

    /**
     * One page of a list was shown.
     *
     * @param ids the records on it
     * @param persons whom they are about
     */
    public static AuditEntry listed(String subjectType, List<String> ids, Set<String> persons) {
        return new AuditEntry(LIST, subjectType, LIST, Outcome.READ, null, List.of(), Set.of(), persons, ids);
    }

    public static AuditEntry refused(String action, String subjectType, String subjectId, String reason) {
        return of(action, subjectType, subjectId, Outcome.REFUSED, reason);
    }

    public AuditEntry because(String code) {
        return new AuditEntry(action, subjectType, subjectId, outcome, code, fields, concerned, persons, listed);
    }

    public AuditEntry touching(List<String> names) {
        return new AuditEntry(action, subjectType, subjectId, outcome, reason, names, concerned, persons, listed);
    }

    public AuditEntry concerning(Set<String> organisations) {
        return new AuditEntry(action, subjectType, subjectId, outcome, reason, fields, organisations, persons, listed);
    }

    public AuditEntry about(Set<String> references) {
        return new AuditEntry(action, subjectType, subjectId, outcome, reason, fields, concerned, references, listed);
    }

    private static AuditEntry of(
            String action, String subjectType, String subjectId, Outcome outcome, @Nullable String reason) {
        return new AuditEntry(
                action, subjectType, subjectId, outcome, reason, List.of(), Set.of(), Set.of(), List.of());
    }
}
