package uk.panauthority.casework.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * The report and its way to a second person's approval: one author, whose words nobody else changes. Part of a
 * {@link ReturnHomeInterview}, which knows when each step may be taken.
 */
@Embeddable
class WriteUp {

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "report")
    private @Nullable InterviewReport report;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "reviews")
    private List<Review> reviews = List.of();

    /** The seal of the report at its latest submission. */
    @Column(name = "words_hash")
    private @Nullable String wordsHash;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "signed_off_at")
    private @Nullable Instant signedOffAt;

    @Column(name = "signed_off_by")
    private @Nullable String signedOffBy;

    void written(InterviewReport words) {
        report = words;
    }

    void submitted(Instant at) {
        submittedAt = at;
        wordsHash = report == null ? null : ReportSeal.of(report);
    }

    void sentBack(Review review) {
        List<Review> all = new ArrayList<>(reviews);
        all.add(review);
        reviews = all;
    }

    /** Approves the words that were submitted, and no others. */
    void signedOff(Instant at, String by) {
        if (report == null || (wordsHash != null && !wordsHash.equals(ReportSeal.of(report)))) {
            throw new IllegalStateException("the words are not those that were submitted");
        }
        signedOffAt = at;
        signedOffBy = by;
    }

    boolean isBy(Caller caller) {
        return report != null && report.author().equals(caller.username());
    }

    /** Refuses a change of the words by anyone but their author; before there are any, nobody is refused. */
    void requireWritableBy(Caller caller) {
        if (report != null && !isBy(caller)) {
            throw Problem.of(CaseworkProblem.WORDS_LOCKED);
        }
    }

    void requireAuthor(Caller caller) {
        if (!isBy(caller)) {
            throw Problem.of(CommonProblem.FORBIDDEN, "Only the author submits.");
        }
    }

    void requireSecondPerson(Caller caller) {
        if (isBy(caller)) {
            throw Problem.of(CaseworkProblem.SELF_REVIEW);
        }
    }

    @Nullable
    InterviewReport report() {
        return report;
    }

    @Nullable
    String wordsHash() {
        return wordsHash;
    }

    List<Review> reviews() {
        return List.copyOf(reviews);
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant signedOffAt() {
        return signedOffAt;
    }

    @Nullable
    String signedOffBy() {
        return signedOffBy;
    }
}
