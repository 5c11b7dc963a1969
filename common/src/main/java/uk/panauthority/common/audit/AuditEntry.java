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
 */
public record AuditEntry(
        String action,
        String subjectType,
        String subjectId,
        Outcome outcome,
        @Nullable String reason,
        List<String> fields,
        Set<String> concerned) {

    /** How it ended. */
    public enum Outcome {
        DONE,
        READ,
        REFUSED
    }

    public AuditEntry {
        fields = List.copyOf(fields);
        concerned = Set.copyOf(concerned);
    }

    public static AuditEntry done(String action, String subjectType, String subjectId) {
        return new AuditEntry(action, subjectType, subjectId, Outcome.DONE, null, List.of(), Set.of());
    }

    public static AuditEntry read(String action, String subjectType, String subjectId) {
        return new AuditEntry(action, subjectType, subjectId, Outcome.READ, null, List.of(), Set.of());
    }

    public static AuditEntry refused(String action, String subjectType, String subjectId, String reason) {
        return new AuditEntry(action, subjectType, subjectId, Outcome.REFUSED, reason, List.of(), Set.of());
    }

    public AuditEntry because(String code) {
        return new AuditEntry(action, subjectType, subjectId, outcome, code, fields, concerned);
    }

    public AuditEntry touching(List<String> names) {
        return new AuditEntry(action, subjectType, subjectId, outcome, reason, names, concerned);
    }

    public AuditEntry concerning(Set<String> organisations) {
        return new AuditEntry(action, subjectType, subjectId, outcome, reason, fields, organisations);
    }
}
