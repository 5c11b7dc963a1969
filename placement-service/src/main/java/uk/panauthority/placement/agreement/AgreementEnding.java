package uk.panauthority.placement.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an agreement ended by its own clause. The end of the placement is none.
 *
 * @param clauseCode a code of the table of end clauses
 * @param noticeGivenOn where the clause asks for notice
 */
@Embeddable
public record AgreementEnding(
        @Column(name = "ended_on") LocalDate endedOn,
        @Column(name = "end_clause") String clauseCode,
        @Column(name = "notice_given_on") @Nullable LocalDate noticeGivenOn,
        @Column(name = "end_reason") String reason,
        @Column(name = "ended_by") String endedBy) {}
