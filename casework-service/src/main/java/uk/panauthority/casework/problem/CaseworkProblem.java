package uk.panauthority.casework.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.ProblemType;

/** Problems of casework besides those that every service has. */
public enum CaseworkProblem implements ProblemType {
    DIGEST_MISMATCH(400, "The body is not the one that the Content-Digest header describes."),
    UNSAFE_DOCUMENT(400, "A document that defines entities or a type of its own is not read."),
    CONTENT_WITHHELD(403, "Whom the message is about is not certain yet; its content is shown to its force alone."),
    FORCE_NOT_RECOGNISED(403, "A force may send messages only in its own name."),
    SELF_REVIEW(403, "An author does not sign off their own report."),
    WORDS_LOCKED(403, "The author's and the child's words are not changed by others."),
    BOTH_AUTHORITIES_REQUIRED(409, "The responsible and the host authority must both agree."),
    CARE_OVERLAP(409, "The child is looked after already in this time."),
    CHILD_EXISTS(409, "A child with this number is already registered.", "child_number_once"),
    DECISIONS_MISSING(409, "A strategy meeting ends with decisions, each with its owner, measure and date."),
    CONTRACT_NOT_LIVE(409, "The interviewer organisation has no live contract for this area."),
    EPISODE_OVERLAP(409, "The child already has an episode in this time.", "missing_episode_no_overlap"),
    RETURN_BREACHES(409, "The return waits while findings are open; the records do not."),
    ENDS_DIFFER(409, "The two episodes tell different returns; one of them is corrected first."),
    NOT_ALLOCATED(409, "An interview is held only after it has been allocated."),
    NOT_INDEPENDENT(409, "The interviewer is not independent of the child's care."),
    ATTACHMENT_NAME(422, "The name of the file is none that a file here can have."),
    ATTACHMENT_UNSAFE(422, "The file is not safe to keep; it was dropped."),
    CARER_VIEW_MISSING(422, "When a child declines, the carer must be offered the chance to speak."),
    DOB_INVALID(422, "The date of birth cannot be a child's."),
    RULE_586(422, "An absence begins after the day of birth."),
    RULE_1006(422, "The kind of an absence is exactly M or A."),
    SEARCH_TOO_BROAD(422, "The search would find too much; it needs more of what is looked for."),
    TIME_AMBIGUOUS(422, "A local time without offset does not exist or happened twice."),
    END_BEFORE_START(422, "An absence cannot end before it starts."),
    EXPORT_TOO_LARGE(422, "More rows than one export may have."),
    HELD_BEFORE_RETURN(422, "An interview cannot be held before the child has returned."),
    IMPORT_HEADINGS(422, "The headings of the file are not those that are expected."),
    IMPORT_ROWS(422, "Rows of the file are wrong; the whole file is refused."),
    MAPPING_INVALID(422, "The mapping does not lead to every field that is needed."),
    RULE_INVALID(422, "The rule draws no sensible line, or overlaps another.", "trigger_rule_no_overlap"),
    TIMES_INCONSISTENT(422, "The times contradict each other or lie in the future.");

    private final int status;
    private final String title;
    private final @Nullable String constraint;

    CaseworkProblem(int status, String title) {
        this(status, title, null);
    }

    CaseworkProblem(int status, String title, @Nullable String constraint) {
        this.status = status;
        this.title = title;
        this.constraint = constraint;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Optional<String> constraint() {
        return Optional.ofNullable(constraint);
    }
}
