package uk.panauthority.placement;

import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_USER;
import static uk.panauthority.placement.support.Actor.HALTON_LEAD_ADMIN;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SECOND_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.AdmissionJourney.applicationBody;
import static uk.panauthority.placement.support.AdmissionJourney.documentBody;
import static uk.panauthority.placement.support.AdmissionJourney.freshCompany;
import static uk.panauthority.placement.support.AdmissionJourney.givenAProvider;
import static uk.panauthority.placement.support.AdmissionJourney.givenAnAdmission;
import static uk.panauthority.placement.support.AdmissionJourney.givenAnApplication;
import static uk.panauthority.placement.support.AdmissionJourney.givenAnEvaluatedApplication;
import static uk.panauthority.placement.support.AdmissionJourney.lines;
import static uk.panauthority.placement.support.AdmissionJourney.providerBody;
import static uk.panauthority.placement.support.AdmissionJourney.refused;
import static uk.panauthority.placement.support.AdmissionJourney.scored;
import static uk.panauthority.placement.support.BlockJourney.DECISION;
import static uk.panauthority.placement.support.BlockJourney.blockBody;
import static uk.panauthority.placement.support.BlockJourney.givenABlock;
import static uk.panauthority.placement.support.BlockJourney.givenAChildInTheLentBed;
import static uk.panauthority.placement.support.BlockJourney.givenAProposedBlock;
import static uk.panauthority.placement.support.BlockJourney.givenARequest;
import static uk.panauthority.placement.support.BlockJourney.givenAnAgreedLoan;
import static uk.panauthority.placement.support.BlockJourney.givenAnOffer;
import static uk.panauthority.placement.support.BlockJourney.offerBody;
import static uk.panauthority.placement.support.BlockJourney.voidBody;
import static uk.panauthority.placement.support.Charging.FEBRUARY_7;
import static uk.panauthority.placement.support.Charging.JANUARY_28;
import static uk.panauthority.placement.support.Charging.coreLineOf;
import static uk.panauthority.placement.support.Charging.givenAProposedLine;
import static uk.panauthority.placement.support.Charging.givenAStayOf;
import static uk.panauthority.placement.support.Charging.transport;
import static uk.panauthority.placement.support.CompetitionJourney.awardBody;
import static uk.panauthority.placement.support.CompetitionJourney.declined;
import static uk.panauthority.placement.support.CompetitionJourney.draftBody;
import static uk.panauthority.placement.support.CompetitionJourney.failedGrade;
import static uk.panauthority.placement.support.CompetitionJourney.givenADraft;
import static uk.panauthority.placement.support.CompetitionJourney.givenADraftOffer;
import static uk.panauthority.placement.support.CompetitionJourney.givenAMarket;
import static uk.panauthority.placement.support.CompetitionJourney.givenAPublished;
import static uk.panauthority.placement.support.CompetitionJourney.givenAReferral;
import static uk.panauthority.placement.support.CompetitionJourney.givenAgreedScores;
import static uk.panauthority.placement.support.CompetitionJourney.givenAnEvaluated;
import static uk.panauthority.placement.support.CompetitionJourney.givenAnOpened;
import static uk.panauthority.placement.support.CompetitionJourney.givenGateways;
import static uk.panauthority.placement.support.CompetitionJourney.givenPreparedLetters;
import static uk.panauthority.placement.support.CompetitionJourney.inAnHour;
import static uk.panauthority.placement.support.CompetitionJourney.lettersBody;
import static uk.panauthority.placement.support.CompetitionJourney.offerBody;
import static uk.panauthority.placement.support.CompetitionJourney.offerOf;
import static uk.panauthority.placement.support.CompetitionJourney.passed;
import static uk.panauthority.placement.support.CompetitionJourney.score;
import static uk.panauthority.placement.support.CompetitionJourney.scores;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.STOKE;
import static uk.panauthority.placement.support.Journey.arrived;
import static uk.panauthority.placement.support.Journey.awardBody;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenAProposedAward;
import static uk.panauthority.placement.support.Journey.givenAReturnedAgreement;
import static uk.panauthority.placement.support.Journey.givenASignedOrder;
import static uk.panauthority.placement.support.Journey.givenAStartedPlacement;
import static uk.panauthority.placement.support.Journey.givenAnApprovedAward;
import static uk.panauthority.placement.support.Journey.givenAnIssuedOrder;
import static uk.panauthority.placement.support.Journey.givenAnOrder;
import static uk.panauthority.placement.support.Journey.homeBody;
import static uk.panauthority.placement.support.Journey.left;
import static uk.panauthority.placement.support.Journey.minutesAgo;
import static uk.panauthority.placement.support.Journey.orderBody;
import static uk.panauthority.placement.support.Journey.signedToday;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.tagOf;
import static uk.panauthority.placement.support.Journey.today;
import static uk.panauthority.placement.support.SystemJourney.CONTINUOUS;
import static uk.panauthority.placement.support.SystemJourney.amendmentBody;
import static uk.panauthority.placement.support.SystemJourney.criteriaBody;
import static uk.panauthority.placement.support.SystemJourney.givenADraftSystem;
import static uk.panauthority.placement.support.SystemJourney.givenAnOpenSystem;
import static uk.panauthority.placement.support.SystemJourney.lotOf;
import static uk.panauthority.placement.support.SystemJourney.rounds;
import static uk.panauthority.placement.support.SystemJourney.systemBody;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.agreement.MissingEpisodeReaction;
import uk.panauthority.placement.support.Actor;
import uk.panauthority.placement.support.CaseworkSays;
import uk.panauthority.placement.support.CompetitionJourney;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey;
import uk.panauthority.placement.support.Journey.Ordered;

/** Every request that changes something: by whom, on what, with what. For the rules that hold for all of them alike. */
enum Change {
    REGISTER_HOME("/homes", Change::aHomeToRegister),
    PROPOSE_AWARD("/direct-awards", Change::anAwardToPropose),
    APPROVE_AWARD("/direct-awards/{id}/approval", () -> onAnAward("/approval", "", "{}")),
    REFUSE_AWARD(
            "/direct-awards/{id}/refusal",
            () -> onAnAward("/refusal", "{\"reason\":\"Too dear.\"}", "{\"reason\":\"Too far.\"}")),
    DRAFT_ORDER("/orders", Change::anOrderToDraft),
    ISSUE_ORDER("/orders/{id}/issue", () -> anOrder(SEFTON_PLACEMENT_OFFICER, "/issue", "", "{}")),
    SIGN_ORDER(
            "/orders/{id}/signature", () -> anIssuedOrder("/signature", signedToday(), signed(today().minusDays(1)))),
    DECLINE_ORDER(
            "/orders/{id}/decline",
            () -> anIssuedOrder("/decline", "{\"reason\":\"The bed is gone.\"}", "{\"reason\":\"No staff.\"}")),
    CANCEL_ORDER(
            "/orders/{id}/cancellation",
            () -> anOrder(
                    SEFTON_PLACEMENT_OFFICER,
                    "/cancellation",
                    "{\"reason\":\"Went to an aunt.\"}",
                    "{\"reason\":\"Not needed.\"}")),
    START_PLACEMENT(
            "/placements/{id}/start",
            () -> changes(
                    SEFTON_PLACEMENT_OFFICER,
                    aSignedOrder().placement(),
                    "/start",
                    arrived(minutesAgo(1)),
                    arrived(minutesAgo(2)))),
    RECORD_NON_ARRIVAL(
            "/placements/{id}/non-arrival",
            () -> changes(SEFTON_PLACEMENT_OFFICER, aSignedOrder().placement(), "/non-arrival", "", "{}")),
    END_PLACEMENT(
            "/placements/{id}/end",
            () -> changes(
                    SEFTON_SOCIAL_WORKER,
                    givenAStartedPlacement(givenAHome(SEFTON, 4)).placement(),
                    "/end",
                    left(today(), "CARPL"),
                    left(today(), "CREQB"))),
    APPROVE_TERMS(
            "/agreements/{id}/terms-approval",
            () -> changes(SEFTON_SOCIAL_WORKER, aDraftedOrder().agreement(), "/terms-approval", "", "{}")),
    SEND_AGREEMENT(
            "/agreements/{id}/dispatch",
            () -> changes(SEFTON_PLACEMENT_OFFICER, withApprovedTerms().agreement(), "/dispatch", "", "{}")),
    RETURN_AGREEMENT(
            "/agreements/{id}/return",
            () -> changes(
                    CARE_ASSIST_SIGNATORY, sent().agreement(), "/return", signedToday(), signed(today().minusDays(1)))),
    BRING_INTO_FORCE(
            "/agreements/{id}/commencement",
            () -> changes(
                    SEFTON_SOCIAL_WORKER,
                    givenAReturnedAgreement(givenAHome(SEFTON, 4)).agreement(),
                    "/commencement",
                    "",
                    "{}")),
    CLOSE_REVIEW("/agreements/{id}/review-closure", Change::aReviewToClose),
    PROPOSE_PRICE_LINE("/price-lines", Change::aPriceLineToPropose),
    APPROVE_PRICE_LINE("/price-lines/{id}/approval", () -> onAProposedLine("/approval", "", "{}")),
    REFUSE_PRICE_LINE(
            "/price-lines/{id}/refusal",
            () -> onAProposedLine("/refusal", "{\"reason\":\"Too dear.\"}", "{\"reason\":\"Not needed.\"}")),
    END_PRICE_LINE("/price-lines/{id}/end", () -> onACoreLine("/end", ending("endsOn", 10), ending("endsOn", 11))),
    SUSPEND_PRICE_LINE("/price-lines/{id}/suspension", () -> onACoreLine("/suspension", suspended(10), suspended(11))),
    RESUME_PRICE_LINE("/price-lines/{id}/resumption", Change::aSuspensionToEnd),
    POST_CHARGES("/placements/{id}/charges", Change::aMonthToPost),
    PROPOSE_BLOCK(
            "/block-contracts",
            () -> makes(
                    SEFTON_COMMISSIONING_OFFICER,
                    "/block-contracts",
                    blockBody(givenAHome(SEFTON, 4), 4, today()),
                    blockBody(givenAHome(SEFTON, 4), 4, today()))),
    APPROVE_BLOCK(
            "/block-contracts/{id}/approval",
            () -> changes(
                    SEFTON_APPROVER,
                    givenAProposedBlock(blockBody(givenAHome(SEFTON, 4), 4, today())),
                    "/approval",
                    DECISION,
                    "{\"decisionReference\":\"CAB-2026-115\"}")),
    EXTEND_BLOCK(
            "/block-contracts/{id}/extension",
            () -> changes(
                    SEFTON_APPROVER, aBlock(), "/extension", DECISION, "{\"decisionReference\":\"CAB-2026-115\"}")),
    TERMINATE_BLOCK(
            "/block-contracts/{id}/termination",
            () -> changes(
                    SEFTON_APPROVER, aBlock(), "/termination", terminated(today()), terminated(today().plusDays(1)))),
    RECORD_VOID(
            "/block-contracts/{id}/voids",
            () -> changes(
                    CARE_ASSIST_SIGNATORY,
                    aBlock(),
                    "/voids",
                    voidBody(1, today(), today().plusDays(1), "REPAIR"),
                    voidBody(1, today(), today().plusDays(1), "STAFFING"))),
    ENTER_SYSTEM(
            "/purchasing-systems",
            () -> makes(
                    HALTON_LEAD_ADMIN,
                    "/purchasing-systems",
                    systemBody("TEST_" + freshNumber(), CONTINUOUS, 0),
                    systemBody("TEST_" + freshNumber(), CONTINUOUS, 0))),
    AMEND_SYSTEM(
            "/purchasing-systems/{id}/amendment",
            () -> onASystem("/amendment", amendmentBody("One", 24), amendmentBody("Two", 24))),
    ADVERTISE_SYSTEM(
            "/purchasing-systems/{id}/advertisement",
            () -> changes(HALTON_LEAD_ADMIN, givenADraftSystem(), "/advertisement", "", "{}")),
    OPEN_SYSTEM("/purchasing-systems/{id}/opening", Change::aSystemToOpen),
    SUSPEND_SYSTEM(
            "/purchasing-systems/{id}/suspension",
            () -> onASystem("/suspension", Change.BECAUSE, Change.BECAUSE_OTHERWISE)),
    RESUME_SYSTEM("/purchasing-systems/{id}/resumption", Change::aSystemToResume),
    CLOSE_SYSTEM(
            "/purchasing-systems/{id}/closure", () -> onASystem("/closure", Change.BECAUSE, Change.BECAUSE_OTHERWISE)),
    RENEW_SYSTEM("/purchasing-systems/{id}/renewal", () -> onASystem("/renewal", "", "{}")),
    HAND_SYSTEM_OVER(
            "/purchasing-systems/{id}/lead",
            () -> onASystem("/lead", "{\"authority\":\"E08000014\"}", "{\"authority\":\"E08000011\"}")),
    RECORD_SYSTEM_REVIEW(
            "/purchasing-systems/{id}/reviews", () -> onASystem("/reviews", reviewed("M-1"), reviewed("M-2"))),
    PUBLISH_ENTRY_CRITERIA(
            "/purchasing-systems/{id}/criteria",
            () -> onASystem("/criteria", criteriaBody(today(), 5), criteriaBody(today(), 7))),
    REGISTER_PROVIDER("/providers", Change::aProviderToRegister),
    AMEND_PROVIDER(
            "/providers/{id}/amendment",
            () -> changes(
                    CARE_ASSIST_USER,
                    givenAProvider(CARE_ASSIST_USER),
                    "/amendment",
                    providerBody(freshCompany()),
                    providerBody(freshCompany()))),
    ADD_PROVIDER_DOCUMENT("/providers/{id}/documents", Change::aPaperToAdd),
    APPLY_FOR_ADMISSION("/admissions", Change::anApplicationToMake),
    RESPOND_FOR_ADMISSION(
            "/admissions/{id}/response",
            () -> changes(
                    CARE_ASSIST_USER,
                    givenAnApplication(givenAnOpenSystem()),
                    "/response",
                    "{\"lines\":%s}".formatted(lines("4000.00")),
                    "{\"lines\":%s}".formatted(lines("4001.00")))),
    EVALUATE_APPLICATION(
            "/admissions/{id}/evaluation", () -> onAnApplication("/evaluation", scored(1, "7"), scored(1, "9"))),
    ADMIT_PROVIDER(
            "/admissions/{id}/admittance",
            () -> onAnApplication(
                    "/admittance",
                    "{\"effectiveOn\":\"%s\"}".formatted(today()),
                    "{\"effectiveOn\":\"%s\"}".formatted(today().plusDays(1)))),
    REFUSE_PROVIDER(
            "/admissions/{id}/refusal", () -> onAnApplication("/refusal", refused("QUALITY"), refused("SAFEGUARDING"))),
    SUSPEND_PROVIDER("/admissions/{id}/suspension", () -> onAnAdmission("/suspension")),
    REINSTATE_PROVIDER("/admissions/{id}/reinstatement", Change::aProviderToReinstate),
    REMOVE_PROVIDER("/admissions/{id}/removal", () -> onAnAdmission("/removal")),
    WITHDRAW_PROVIDER(
            "/admissions/{id}/withdrawal",
            () -> changes(CARE_ASSIST_USER, givenAnApplication(givenAnOpenSystem()), "/withdrawal", "", "{}")),
    PLAN_ENTRY_ROUND("/entry-rounds", Change::aRoundToPlan),
    DECIDE_ENTRY_ROUND("/entry-rounds/{id}/decision", Change::aRoundToDecide),
    CANCEL_ENTRY_ROUND(
            "/entry-rounds/{id}/cancellation",
            () -> changes(
                    HALTON_LEAD_ADMIN,
                    aRound(today().minusMonths(4).plusDays(20)),
                    "/cancellation",
                    Change.BECAUSE,
                    Change.BECAUSE_OTHERWISE)),
    DRAFT_COMPETITION("/mini-competitions", Change::aCompetitionToDraft),
    AMEND_COMPETITION("/mini-competitions/{id}/amendment", Change::aCompetitionToAmend),
    PUBLISH_COMPETITION(
            "/mini-competitions/{id}/publication",
            () -> byTheOfficer(givenADraft(givenAMarket()), "/publication", "{\"preselection\":[]}", "{}")),
    EXTEND_COMPETITION(
            "/mini-competitions/{id}/extension",
            () -> byTheOfficer(givenAPublished(), "/extension", putOff(7200), putOff(7300))),
    CLOSE_COMPETITION_EARLY("/mini-competitions/{id}/early-closing", Change::aCompetitionToClose),
    OPEN_COMPETITION("/mini-competitions/{id}/opening", Change::aCompetitionToOpen),
    EVALUATE_COMPETITION("/mini-competitions/{id}/evaluation", Change::aCompetitionToEvaluate),
    PREPARE_LETTERS("/mini-competitions/{id}/letters", Change::lettersToPrepare),
    AWARD_COMPETITION("/mini-competitions/{id}/award", Change::aCompetitionToAward),
    END_WITHOUT_AWARD(
            "/mini-competitions/{id}/no-award",
            () -> byTheOfficer(givenAnEvaluated(), "/no-award", Change.BECAUSE, Change.BECAUSE_OTHERWISE)),
    CANCEL_COMPETITION(
            "/mini-competitions/{id}/cancellation",
            () -> byTheOfficer(givenADraft(givenAMarket()), "/cancellation", Change.BECAUSE, Change.BECAUSE_OTHERWISE)),
    DRAFT_OFFER("/mini-competitions/{id}/offers", Change::anOfferToDraft),
    DECLINE_TO_OFFER(
            "/mini-competitions/{id}/no-offers",
            () -> makes(
                    CARE_ASSIST_USER,
                    within(givenAPublished()) + "/no-offers",
                    declined("NO_VACANCY"),
                    declined("STAFFING"))),
    SCORE_OFFER("/mini-competitions/{id}/scores", Change::anOfferToScore),
    AGREE_SCORE("/mini-competitions/{id}/agreed-scores", Change::aScoreToAgree),
    AMEND_OFFER(
            "/offers/{id}/amendment", () -> onADraftOffer("/amendment", offerBody("3900.00"), offerBody("3901.00"))),
    SUBMIT_OFFER("/offers/{id}/submission", () -> onADraftOffer("/submission", "", "{}")),
    WITHDRAW_OFFER(
            "/offers/{id}/withdrawal",
            () -> changes(
                    CARE_ASSIST_USER,
                    CompetitionJourney.givenAnOffer(CARE_ASSIST_USER, givenAPublished(), "3950.00"),
                    "/withdrawal",
                    "",
                    "{}")),
    RECORD_GATEWAY("/offers/{id}/gateway", Change::aGatewayToRecord),
    EXEMPT_OFFER("/offers/{id}/exemption", Change::anOfferToExempt),
    OFFER_LOAN("/bed-loans", Change::aLoanToOffer),
    REQUEST_LOAN(
            "/bed-loans/{id}/request",
            () -> changes(KNOWSLEY_PLACEMENT_OFFICER, givenAnOffer(aBlock(), 4, today()), "/request", "", "{}")),
    AGREE_LOAN(
            "/bed-loans/{id}/agreement",
            () -> changes(SEFTON_COMMISSIONING_OFFICER, givenARequest(aBlock(), 4, today()), "/agreement", "", "{}")),
    DECLINE_LOAN(
            "/bed-loans/{id}/decline",
            () -> changes(
                    SEFTON_COMMISSIONING_OFFICER,
                    givenARequest(aBlock(), 4, today()),
                    "/decline",
                    "{\"reason\":\"Needed after all.\"}",
                    "{\"reason\":\"No match.\"}")),
    RECALL_LOAN("/bed-loans/{id}/recall", Change::aLoanToRecall),
    END_LOAN(
            "/bed-loans/{id}/end",
            () -> changes(SEFTON_COMMISSIONING_OFFICER, givenAnAgreedLoan(aBlock(), 4, today()), "/end", "", "{}"));

    private static final String BECAUSE = "{\"reason\":\"One.\"}";
    private static final String BECAUSE_OTHERWISE = "{\"reason\":\"Another.\"}";

    private final String endpoint;
    private final Supplier<Ready> given;

    Change(String endpoint, Supplier<Ready> given) {
        this.endpoint = endpoint;
        this.given = given;
    }

    /**
     * A change that could be made now.
     *
     * @param record the address of what it changes; of the collection where it makes a new one
     * @param tag version of the record, where there is one
     * @param otherBody another content that would be right as well
     */
    record Ready(
            Supplier<RequestSpecification> asks,
            String record,
            String action,
            @Nullable String tag,
            String body,
            String otherBody) {

        /** Asks for it on the current version. */
        Response ask(String content) {
            return ask(request(), content);
        }

        Response askWithKey(String key, String content) {
            return ask(request().header("Idempotency-Key", key), content);
        }

        Response ask(RequestSpecification request, String content) {
            return (content.isEmpty() ? request : request.body(content)).post(record + action);
        }

        /** By the actor whose change it is, on the current version. */
        RequestSpecification request() {
            return tag == null ? requestWithoutTag() : requestWithoutTag().header("If-Match", tag);
        }

        RequestSpecification requestWithoutTag() {
            return asks.get();
        }

        /** What the actor sees of the record, with its version; of the newest one where the change makes a new one. */
        String seen() {
            return asks.get().get(tag == null ? record + "?limit=1" : record).asString();
        }
    }

    Ready ready() {
        return given.get();
    }

    /** As the description of the API names it. */
    String endpoint() {
        return BASE + endpoint;
    }

    private static Ready makes(Actor actor, String collection, String body, String otherBody) {
        return new Ready(actor::asks, BASE + collection, "", null, body, otherBody);
    }

    private static Ready changes(Actor actor, String record, String action, String body, String otherBody) {
        return new Ready(actor::asks, record, action, tagOf(actor, record), body, otherBody);
    }

    private static Ready aHomeToRegister() {
        return makes(
                SEFTON_COMMISSIONING_OFFICER,
                "/homes",
                homeBody(freshNumber(), STOKE, 4),
                homeBody(freshNumber(), STOKE, 4));
    }

    private static Ready anAwardToPropose() {
        UUID home = givenAHome(STOKE, 4);
        return makes(
                SEFTON_PLACEMENT_OFFICER,
                "/direct-awards",
                awardBody(home, freshNumber()),
                awardBody(home, freshNumber()));
    }

    private static Ready onAnAward(String action, String body, String otherBody) {
        String award = givenAProposedAward(SEFTON_PLACEMENT_OFFICER, givenAHome(STOKE, 4), freshNumber());
        return changes(SEFTON_APPROVER, award, action, body, otherBody);
    }

    private static Ready anOrderToDraft() {
        UUID home = givenAHome(STOKE, 4);
        return makes(SEFTON_PLACEMENT_OFFICER, "/orders", orderBody(approved(home)), orderBody(approved(home)));
    }

    private static UUID approved(UUID home) {
        return givenAnApprovedAward(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, home, freshNumber());
    }

    private static Ready anOrder(Actor actor, String action, String body, String otherBody) {
        return changes(actor, aDraftedOrder().order(), action, body, otherBody);
    }

    private static Ready anIssuedOrder(String action, String body, String otherBody) {
        String order = givenAnIssuedOrder(givenAHome(SEFTON, 4)).order();
        return changes(CARE_ASSIST_SIGNATORY, order, action, body, otherBody);
    }

    private static Ordered aDraftedOrder() {
        return givenAnOrder(givenAHome(SEFTON, 4));
    }

    private static Ordered aSignedOrder() {
        return givenASignedOrder(givenAHome(SEFTON, 4), freshNumber());
    }

    private static Ordered withApprovedTerms() {
        Ordered ordered = aDraftedOrder();
        step(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/terms-approval", "");
        return ordered;
    }

    private static Ordered sent() {
        Ordered ordered = withApprovedTerms();
        step(SEFTON_PLACEMENT_OFFICER, ordered.agreement(), "/dispatch", "");
        return ordered;
    }

    private static Ready aReviewToClose() {
        Ordered ordered = givenAStartedPlacement(givenAHome(SEFTON, 4));
        CDI.current()
                .select(Database.class)
                .get()
                .receives(
                        CDI.current().select(MissingEpisodeReaction.class).get(),
                        CaseworkSays.episodeOpened(UUID.randomUUID(), ordered.placementId(), today()));
        String review = SEFTON_SOCIAL_WORKER.asks().get(ordered.agreement()).path("reviews[0].id");
        String closure = "{\"reviewId\":\"%s\",\"whatChanged\":\"%s\"}";
        return changes(
                SEFTON_SOCIAL_WORKER,
                ordered.agreement(),
                "/review-closure",
                closure.formatted(review, "A later bedtime."),
                closure.formatted(review, "Another key worker."));
    }

    private static Ready aPriceLineToPropose() {
        Ordered ordered = aSignedOrder();
        return makes(
                SEFTON_COMMISSIONING_OFFICER,
                "/price-lines",
                transport(ordered.agreementId(), "40.00"),
                transport(ordered.agreementId(), "45.00"));
    }

    private static Ready onAProposedLine(String action, String body, String otherBody) {
        String line = givenAProposedLine(transport(aSignedOrder().agreementId(), "40.00"));
        return changes(SEFTON_APPROVER, line, action, body, otherBody);
    }

    private static Ready onACoreLine(String action, String body, String otherBody) {
        return changes(SEFTON_COMMISSIONING_OFFICER, coreLineOf(aSignedOrder()), action, body, otherBody);
    }

    private static Ready aSuspensionToEnd() {
        String line = coreLineOf(aSignedOrder());
        step(SEFTON_COMMISSIONING_OFFICER, line, "/suspension", suspended(10));
        return changes(
                SEFTON_COMMISSIONING_OFFICER, line, "/resumption", ending("resumesOn", 12), ending("resumesOn", 13));
    }

    private static Ready aMonthToPost() {
        Ordered ordered = givenAStayOf(JANUARY_28, FEBRUARY_7);
        return makes(
                SEFTON_COMMISSIONING_OFFICER,
                "/placements/" + ordered.placementId() + "/charges",
                "{\"month\":\"2025-01\"}",
                "{\"month\":\"2025-02\"}");
    }

    private static String suspended(int daysAhead) {
        return "{\"startsOn\":\"%s\",\"retained\":false}".formatted(today().plusDays(daysAhead));
    }

    private static String ending(String field, int daysAhead) {
        return "{\"%s\":\"%s\"}".formatted(field, today().plusDays(daysAhead));
    }

    private static Ready onASystem(String action, String body, String otherBody) {
        return changes(HALTON_LEAD_ADMIN, givenAnOpenSystem(), action, body, otherBody);
    }

    private static Ready aSystemToOpen() {
        String system = givenADraftSystem();
        step(HALTON_LEAD_ADMIN, system, "/advertisement", "");
        return changes(HALTON_LEAD_ADMIN, system, "/opening", "", "{}");
    }

    private static Ready aSystemToResume() {
        String system = givenAnOpenSystem();
        step(HALTON_LEAD_ADMIN, system, "/suspension", BECAUSE);
        return changes(HALTON_LEAD_ADMIN, system, "/resumption", "", "{}");
    }

    /** By a provider that nobody has registered before. */
    private static Ready aProviderToRegister() {
        String organisation = "new-provider-" + freshNumber();
        return new Ready(
                () -> Actor.ofProvider(organisation),
                BASE + "/providers",
                "",
                null,
                providerBody(freshCompany()),
                providerBody(freshCompany()));
    }

    private static Ready aPaperToAdd() {
        givenAProvider(CARE_ASSIST_USER);
        return makes(CARE_ASSIST_USER, "/providers/care-assist/documents", documentBody("One"), documentBody("Two"));
    }

    private static Ready anApplicationToMake() {
        givenAProvider(CARE_ASSIST_USER);
        UUID lot = lotOf(givenAnOpenSystem());
        return makes(CARE_ASSIST_USER, "/admissions", applicationBody(lot, "3950.00"), applicationBody(lot, "3951.00"));
    }

    private static Ready onAnApplication(String action, String body, String otherBody) {
        return changes(
                HALTON_LEAD_ADMIN,
                givenAnEvaluatedApplication(CARE_ASSIST_USER, givenAnOpenSystem(), "3950.00"),
                action,
                body,
                otherBody);
    }

    private static Ready onAnAdmission(String action) {
        return changes(HALTON_LEAD_ADMIN, givenAnAdmission(givenAnOpenSystem()), action, BECAUSE, BECAUSE_OTHERWISE);
    }

    private static Ready aProviderToReinstate() {
        String admission = givenAnAdmission(givenAnOpenSystem());
        step(HALTON_LEAD_ADMIN, admission, "/suspension", BECAUSE);
        return changes(HALTON_LEAD_ADMIN, admission, "/reinstatement", "", "{}");
    }

    private static String aRound(LocalDate anchor) {
        String system = givenAnOpenSystem(rounds(anchor, 14), 0);
        return Journey.address(HALTON_LEAD_ADMIN
                .asks()
                .body("{\"lotId\":\"%s\"}".formatted(lotOf(system)))
                .post(BASE + "/entry-rounds"));
    }

    private static Ready aRoundToPlan() {
        UUID lot = lotOf(givenAnOpenSystem(rounds(today(), 14), 0));
        UUID other = lotOf(givenAnOpenSystem(rounds(today(), 14), 0));
        String body = "{\"lotId\":\"%s\"}";
        return makes(HALTON_LEAD_ADMIN, "/entry-rounds", body.formatted(lot), body.formatted(other));
    }

    private static Ready aRoundToDecide() {
        String round = aRound(today().minusMonths(4));
        CDI.current()
                .select(Database.class)
                .get()
                .execute(
                        "E06000006",
                        "update entry_round set opens_on = '%s', closes_on = '%s' where id = '%s'"
                                .formatted(
                                        today().minusDays(14),
                                        today().minusDays(1),
                                        round.substring(round.lastIndexOf('/') + 1)));
        return changes(HALTON_LEAD_ADMIN, round, "/decision", "{\"criteriaVersion\":1}", "{\"criteriaVersion\":2}");
    }

    private static Ready byTheOfficer(String record, String action, String body, String otherBody) {
        return changes(SEFTON_PLACEMENT_OFFICER, record, action, body, otherBody);
    }

    private static String within(String record) {
        return record.substring(BASE.length());
    }

    private static Ready aCompetitionToDraft() {
        UUID lot = lotOf(givenAMarket());
        return makes(
                SEFTON_PLACEMENT_OFFICER,
                "/mini-competitions",
                draftBody(lot, givenAReferral(1, true), "COMPETITION_ALL", inAnHour()),
                draftBody(lot, givenAReferral(1, true), "COMPETITION_ALL", inAnHour()));
    }

    private static Ready aCompetitionToAmend() {
        UUID lot = lotOf(givenAMarket());
        String body = draftBody(lot, givenAReferral(1, true), "COMPETITION_ALL", inAnHour());
        String competition =
                Journey.address(SEFTON_PLACEMENT_OFFICER.asks().body(body).post(BASE + "/mini-competitions"));
        return byTheOfficer(
                competition,
                "/amendment",
                body.replace("\"GRADE\",", ""),
                body.replace("COMPETITION_ALL", "COMPETITION_PRESELECTED"));
    }

    private static String putOff(int seconds) {
        return "{\"deadline\":\"%s\"}".formatted(inAnHour().plusSeconds(seconds));
    }

    private static String anAnsweredCompetition() {
        String competition = givenAPublished();
        CompetitionJourney.givenAnOffer(CARE_ASSIST_USER, competition, "3950.00");
        CompetitionJourney.givenAnOffer(FAMILY_CARE_USER, competition, "4200.00");
        return competition;
    }

    private static Ready aCompetitionToClose() {
        return byTheOfficer(anAnsweredCompetition(), "/early-closing", "", "{}");
    }

    private static Ready aCompetitionToOpen() {
        String competition = anAnsweredCompetition();
        step(SEFTON_PLACEMENT_OFFICER, competition, "/early-closing", "");
        return byTheOfficer(competition, "/opening", "", "{}");
    }

    private static Ready aCompetitionToEvaluate() {
        String competition = givenAnOpened();
        givenGateways(competition);
        givenAgreedScores(competition);
        return byTheOfficer(competition, "/evaluation", "", "{}");
    }

    private static Ready lettersToPrepare() {
        String competition = givenAnEvaluated();
        return byTheOfficer(
                competition, "/letters", lettersBody(competition, "One."), lettersBody(competition, "Another."));
    }

    private static Ready aCompetitionToAward() {
        String competition = givenPreparedLetters();
        return changes(
                SEFTON_APPROVER,
                competition,
                "/award",
                awardBody(competition, "family-care-group", "One."),
                awardBody(competition, "family-care-group", "Another."));
    }

    private static Ready anOfferToDraft() {
        return makes(
                CARE_ASSIST_USER, within(givenAPublished()) + "/offers", offerBody("3950.00"), offerBody("3951.00"));
    }

    private static Ready onADraftOffer(String action, String body, String otherBody) {
        String offer = givenADraftOffer(CARE_ASSIST_USER, givenAPublished(), "3950.00");
        return changes(CARE_ASSIST_USER, offer, action, body, otherBody);
    }

    private static Ready anOfferToScore() {
        String competition = givenAnOpened();
        String offer = offerOf(competition, "care-assist");
        return makes(SEFTON_PLACEMENT_OFFICER, within(competition) + "/scores", score(offer, "7"), score(offer, "8"));
    }

    private static Ready aScoreToAgree() {
        String competition = givenAnOpened();
        String offer = offerOf(competition, "care-assist");
        scores(SEFTON_PLACEMENT_OFFICER, competition, offer, "6");
        scores(SEFTON_SECOND_OFFICER, competition, offer, "8");
        return makes(
                SEFTON_PLACEMENT_OFFICER, within(competition) + "/agreed-scores", score(offer, "7"), score(offer, "8"));
    }

    private static Ready aGatewayToRecord() {
        return byTheOfficer(
                BASE + "/offers/" + offerOf(givenAnOpened(), "care-assist"), "/gateway", passed(), failedGrade());
    }

    private static Ready anOfferToExempt() {
        String offer = BASE + "/offers/" + offerOf(givenAnOpened(), "care-assist");
        step(SEFTON_PLACEMENT_OFFICER, offer, "/gateway", failedGrade());
        return changes(
                SEFTON_APPROVER,
                offer,
                "/exemption",
                "{\"code\":\"GRADE\",\"reason\":\"One.\"}",
                "{\"code\":\"GRADE\",\"reason\":\"Another.\"}");
    }

    private static String reviewed(String minutes) {
        return "{\"heldOn\":\"%s\",\"outcome\":\"CONTINUE\",\"minutesReference\":\"%s\"}".formatted(today(), minutes);
    }

    private static String aBlock() {
        return givenABlock(givenAHome(SEFTON, 4), 4, today());
    }

    private static String terminated(LocalDate day) {
        return "{\"decisionReference\":\"CAB-2026-200\",\"effectiveOn\":\"%s\"}".formatted(day);
    }

    private static Ready aLoanToOffer() {
        String block = aBlock();
        return makes(
                SEFTON_COMMISSIONING_OFFICER, "/bed-loans", offerBody(block, 4, today()), offerBody(block, 3, today()));
    }

    private static Ready aLoanToRecall() {
        UUID home = givenAHome(SEFTON, 4);
        String loan = givenAnAgreedLoan(givenABlock(home, 4, today()), 4, today());
        givenAChildInTheLentBed(home, today());
        String body = "{\"leaveBy\":\"%s\"}";
        return changes(
                SEFTON_COMMISSIONING_OFFICER,
                loan,
                "/recall",
                body.formatted(today().plusDays(14)),
                body.formatted(today().plusDays(15)));
    }

    private static String signed(LocalDate day) {
        return "{\"signedOn\":\"%s\"}".formatted(day);
    }
}
