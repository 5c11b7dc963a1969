package uk.panauthority.placement.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.ProblemType;

/** The refusals of this service besides those that every service can answer with. */
public enum PlacementProblem implements ProblemType {
    ADMISSION_EXISTS(409, "The provider has applied to this lot already.", "provider_admission_live"),
    ADMISSION_NOT_LIVE(409, "The provider is not live in the lot."),
    AWARD_MISSING(409, "There is no approved award without an order.", "placement_order_award"),
    BED_NOT_AVAILABLE(409, "No place in the home is free on these nights.", "bed_claim_one_child_a_night"),
    BED_OCCUPIED(409, "A child sleeps in the bed on these nights."),
    BLOCK_CAPACITY_FITS(409, "A free bed of an own block meets everything essential."),
    CAPACITY_BELOW_OCCUPANCY(409, "More beds are taken than the home would have places."),
    CARE_OVERLAP(409, "The child is in care once at a time.", "child_care_ended_periods_apart"),
    CASCADE_ORDER(409, "An earlier step of the search is not done with.", "search_step_in_order"),
    CHARGE_OVERLAP(409, "A night is paid for once: in full, or as a retainer.", "charge_posting_once"),
    COMPETITION_SEALED(403, "The offers are sealed."),
    CONTRACT_EXPIRED(409, "The contract has ended."),
    CRITERIA_CHANGED(409, "These are not the criteria that were advertised."),
    CRITERIA_LOCKED(409, "Published criteria are not changed.", "competition_terms_locked"),
    DEADLINE_INVALID(422, "The deadline is past, or too soon."),
    DECISION_MISSING(409, "The decision held by procurement is not named."),
    DIRECT_AWARD_EVIDENCE(422, "The evidence for a direct award is incomplete."),
    DUAL_SIGNATURE_REQUIRED(
            409, "Social worker and commissioning officer each approve, in this order.", "agreement_two_people"),
    END_DATE_INVALID(422, "The end is before the start, or too far ahead."),
    END_REASON_REQUIRED(422, "The end of a placement needs a reason code."),
    ENTRY_POLICY_NOT_LAWFUL(422, "The regime does not allow this way of entry.", "purchasing_system_entry_policy"),
    EXTENSION_EXHAUSTED(409, "Each option to extend has been taken."),
    GATEWAY_FAILED(409, "The offer failed a pass/fail test and is not exempted."),
    HOME_EXISTS(409, "A home with this number is registered already.", "home_urn"),
    IMPORT_DUPLICATE(422, "The file names something twice."),
    IMPORT_HEADINGS(422, "The file has not the headings that are needed."),
    IMPORT_SUSPICIOUS(409, "The file differs from the last one more than it should."),
    INTERVIEW_DUTY_MISSING(
            409,
            "An order out of area is signed after the interview duty is agreed.",
            "placement_order_interview_duty"),
    LETTERS_INCOMPLETE(409, "Not every offering provider has its letter."),
    LINE_CHARGED(409, "Nights of the line are charged; they are put right by a line that corrects it."),
    OFFER_LATE(409, "The time for answers is over.", "offer_in_time"),
    OFFER_NOT_COSTED(422, "The offer has no price of care and home."),
    OPEN_COMPETITIONS(409, "Competitions of the system still run.", "system_open_competitions"),
    ORDER_EXPIRED(409, "The time for the signature has run out."),
    ORDER_REQUIRED(409, "No order covers the arrival."),
    OWNER_HAS_NEED(409, "The owner needs the bed for a child of its own."),
    PLACEMENT_OVERLAP(409, "The child lives in another placement on these nights.", "placement_one_home_at_a_time"),
    POSTCODE_MALFORMED(422, "This is not the form of a postcode."),
    PRICE_NOT_AN_ENTRY_TEST(422, "Providers enter this lot on quality, not on price."),
    PRICE_UNCONFIRMED(422, "The weekly rate is unusually high and was not confirmed."),
    PROVIDER_EXISTS(409, "The provider or its company is registered already.", "provider_company_number"),
    RATIONALE_MISSING(422, "A score or a decision needs its reasons."),
    RECALL_NOTICE_SHORT(422, "The day lies before the end of the agreed notice."),
    REDACTION_LEVEL(403, "This organisation may not see so much of the referral."),
    REFERRAL_INCOMPLETE(422, "The referral lacks a field that the standard demands."),
    REFERRAL_NOT_APPROVED(409, "This version of the referral is not approved."),
    REFERRAL_VERSION_STALE(409, "The referral has a newer version."),
    REQUIREMENT_AMBIGUOUS(422, "A requirement is either essential or desirable, and listed once."),
    RETURN_BREACHES(409, "The return of the year has findings that must be put right first."),
    ROUND_STILL_OPEN(409, "The round still takes applications."),
    SCORE_INVALID(422, "The points are not on the scale."),
    SIGNATORY_MISMATCH(403, "Nobody signs for a provider that is not their own."),
    SPLIT_TOTAL(422, "The shares of the payers are not the whole."),
    SYSTEM_EXISTS(409, "A system with this code is known already.", "purchasing_system_code"),
    SYSTEM_NOT_OPEN(409, "The system takes no orders of this authority now.", "call_off_open_system"),
    TERMS_NOT_APPROVED(409, "The social worker has not approved the terms."),
    VARIANCE_EVIDENCE_MISSING(422, "A price above the listed one needs a reason and a paper."),
    VERSION_REQUIRED(422, "What is published changes only by a new version.", "referral_version_stays"),
    VIEWS_REQUIRED(422, "The child's views are not recorded."),
    WEIGHTS_TOTAL(422, "The weights are not the stated total.");

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
