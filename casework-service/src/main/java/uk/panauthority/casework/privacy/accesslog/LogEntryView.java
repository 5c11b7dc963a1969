package uk.panauthority.casework.privacy.accesslog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param subjectId id of the record; {@code list} for a page of a list
 * @param outcome DONE, READ or REFUSED
 * @param reason code of a refusal, or why a read outside the usual relation was possible
 * @param fields names of the guarded fields that were shown or changed
 * @param children the children whom it is about; to another organisation's officer only those of its own authority
 * @param listed ids of the records on a page of a list; only to the organisation that read it
 */
public record LogEntryView(
        long id,
        Instant at,
        @Nullable String organisation,
        String user,
        String action,
        String subjectType,
        String subjectId,
        String outcome,
        @Nullable String reason,
        List<String> fields,
        List<String> children,
        List<String> listed) {}
