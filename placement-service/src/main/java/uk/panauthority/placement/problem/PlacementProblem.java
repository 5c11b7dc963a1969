package uk.panauthority.placement.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.ProblemType;

/** The refusals of this service besides those that every service can answer with. */
public enum PlacementProblem implements ProblemType {
    AWARD_MISSING(409, "There is no approved award without an order.", "placement_order_award"),
    BED_NOT_AVAILABLE(409, "No place in the home is free on these nights.", "bed_claim_one_child_a_night"),
    BED_OCCUPIED(409, "A child sleeps in the bed on these nights."),
    CAPACITY_BELOW_OCCUPANCY(409, "More beds are taken than the home would have places."),
    CHARGE_OVERLAP(409, "A night is paid for once: in full, or as a retainer.", "charge_posting_once"),
    CONTRACT_EXPIRED(409, "The contract has ended."),
    DECISION_MISSING(409, "The decision held by procurement is not named."),
    DIRECT_AWARD_EVIDENCE(422, "The evidence for a direct award is incomplete."),
    DUAL_SIGNATURE_REQUIRED(
            409, "Social worker and commissioning officer each approve, in this order.", "agreement_two_people"),
    END_DATE_INVALID(422, "The end is before the start, or too far ahead."),
    END_REASON_REQUIRED(422, "The end of a placement needs a reason code."),
    EXTENSION_EXHAUSTED(409, "Each option to extend has been taken."),
    HOME_EXISTS(409, "A home with this number is registered already.", "home_urn"),
    IMPORT_DUPLICATE(422, "The file names something twice."),
    IMPORT_HEADINGS(422, "The file has not the headings that are needed."),
    IMPORT_SUSPICIOUS(409, "The file differs from the last one more than it should."),
    INTERVIEW_DUTY_MISSING(
            409,
            "An order out of area is signed after the interview duty is agreed.",
            "placement_order_interview_duty"),
    LINE_CHARGED(409, "Nights of the line are charged; they are put right by a line that corrects it."),
    ORDER_REQUIRED(409, "No order covers the arrival."),
    OWNER_HAS_NEED(409, "The owner needs the bed for a child of its own."),
    PLACEMENT_OVERLAP(409, "The child lives in another placement on these nights.", "placement_one_home_at_a_time"),
    POSTCODE_MALFORMED(422, "This is not the form of a postcode."),
    PRICE_UNCONFIRMED(422, "The weekly rate is unusually high and was not confirmed."),
    RECALL_NOTICE_SHORT(422, "The day lies before the end of the agreed notice."),
    SIGNATORY_MISMATCH(403, "Nobody signs for a provider that is not their own."),
    SPLIT_TOTAL(422, "The shares of the payers are not the whole."),
    TERMS_NOT_APPROVED(409, "The social worker has not approved the terms.");

    private final int status;
    private final String title;
    private final @Nullable String constraint;

    PlacementProblem(int status, String title) {
        this(status, title, null);
    }

    PlacementProblem(int status, String title, @Nullable String constraint) {
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
