package uk.panauthority.placement;

import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.HALTON_LEAD_ADMIN;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
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
import static uk.panauthority.placement.support.Bedding.bedVoidBody;
import static uk.panauthority.placement.support.Bedding.closedOn;
import static uk.panauthority.placement.support.Bedding.givenAHold;
import static uk.panauthority.placement.support.Bedding.givenAVoid;
import static uk.panauthority.placement.support.Bedding.graded;
import static uk.panauthority.placement.support.Bedding.holdBody;
import static uk.panauthority.placement.support.Bedding.nights;
import static uk.panauthority.placement.support.Bedding.places;
import static uk.panauthority.placement.support.Charging.FEBRUARY_7;
import static uk.panauthority.placement.support.Charging.JANUARY_28;
import static uk.panauthority.placement.support.Charging.coreLineOf;
import static uk.panauthority.placement.support.Charging.givenAProposedLine;
import static uk.panauthority.placement.support.Charging.givenAStayOf;
import static uk.panauthority.placement.support.Charging.transport;
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

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.placement.agreement.MissingEpisodeReaction;
import uk.panauthority.placement.register.ConcernsAreFollowedUp;
import uk.panauthority.placement.support.Actor;
import uk.panauthority.placement.support.CaseworkSays;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

/** Every request that changes something: by whom, on what, with what. For the rules that hold for all of them alike. */
enum Change {
    REGISTER_HOME("/homes", Change::aHomeToRegister),
    DESCRIBE_HOME(
            "/homes/{id}/description",
            () -> onAHome("/description", "{\"needs\":[\"DRUGS\"]}", "{\"needs\":[\"ALCOHOL\"]}")),
    GRADE_HOME("/homes/{id}/grade", () -> onAHome("/grade", graded("GOOD"), graded("INADEQUATE"))),
    CHANGE_CAPACITY("/homes/{id}/capacity", () -> onAHome("/capacity", places(3), places(5))),
    CLOSE_HOME("/homes/{id}/closure", () -> onAHome("/closure", closedOn(today()), closedOn(today().minusDays(1)))),
    RE_REGISTER_HOME(
            "/homes/{id}/re-registration",
            () -> changes(SEFTON_COMMISSIONING_OFFICER, aClosedHome(), "/re-registration", "", "{}")),
    RECORD_BED_VOID(
            "/bed-voids",
            () -> makes(
                    CARE_ASSIST_SIGNATORY,
                    "/bed-voids",
                    bedVoidBody(givenAHome(SEFTON, 4), 1),
                    bedVoidBody(givenAHome(SEFTON, 4), 1))),
    REVISE_BED_VOID(
            "/bed-voids/{id}/revision",
            () -> changes(
                    CARE_ASSIST_SIGNATORY,
                    givenAVoid(givenAHome(SEFTON, 4), 1),
                    "/revision",
                    nights(today().plusDays(1)),
                    nights(today().plusDays(2)))),
    ATTRIBUTE_BED_VOID(
            "/bed-voids/{id}/attribution",
            () -> changes(
                    SEFTON_COMMISSIONING_OFFICER,
                    aVoidOfABlock(),
                    "/attribution",
                    "{\"attributedTo\":\"AUTHORITY\"}",
                    "{\"attributedTo\":\"PROVIDER\"}")),
    CANCEL_BED_VOID(
            "/bed-voids/{id}/cancellation",
            () -> changes(CARE_ASSIST_SIGNATORY, givenAVoid(givenAHome(SEFTON, 4), 1), "/cancellation", "", "{}")),
    HOLD_BED(
            "/bed-holds",
            () -> makes(
                    SEFTON_PLACEMENT_OFFICER,
                    "/bed-holds",
                    holdBody(givenAHome(SEFTON, 4), UUID.randomUUID()),
                    holdBody(givenAHome(SEFTON, 4), UUID.randomUUID()))),
    RELEASE_BED(
            "/bed-holds/{id}/release",
            () -> changes(
                    SEFTON_PLACEMENT_OFFICER,
                    givenAHold(givenAHome(SEFTON, 4), UUID.randomUUID()),
                    "/release",
                    "",
                    "{}")),
    CLOSE_CONSEQUENCE("/consequences/{id}/closure", Change::aConsequenceToClose),
    CONFIRM_FILE(
            "/file-confirmations",
            () -> makes(HALTON_LEAD_ADMIN, "/file-confirmations", confirmed("a"), confirmed("b"))),
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
            Actor actor,
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
            return actor.asks();
        }

        /** What the actor sees of the record, with its version; of the newest one where the change makes a new one. */
        String seen() {
            return actor.asks().get(tag == null ? record + "?limit=1" : record).asString();
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
        return new Ready(actor, BASE + collection, "", null, body, otherBody);
    }

    private static Ready changes(Actor actor, String record, String action, String body, String otherBody) {
        return new Ready(actor, record, action, tagOf(actor, record), body, otherBody);
    }

    private static String confirmed(String digit) {
        return "{\"fingerprint\":\"%s\",\"reason\":\"Boundaries moved.\"}".formatted(digit.repeat(64));
    }

    private static Ready onAHome(String action, String body, String otherBody) {
        return changes(
                SEFTON_COMMISSIONING_OFFICER, BASE + "/homes/" + givenAHome(STOKE, 4), action, body, otherBody);
    }

    private static Ready aConsequenceToClose() {
        UUID home = givenAHome(SEFTON, 4);
        givenAStartedPlacement(home);
        step(SEFTON_COMMISSIONING_OFFICER, BASE + "/homes/" + home, "/closure", closedOn(today()));
        ConcernsAreFollowedUp followUp = CDI.current().select(ConcernsAreFollowedUp.class).get();
        CDI.current()
                .select(Database.class)
                .get()
                .acting()
                .forPurpose(Purpose.CLOCK, () -> followUp.run(Instant.now(), 1000));
        String id = SEFTON_SOCIAL_WORKER.asks().get(BASE + "/consequences?limit=1").path("items[0].id");
        return changes(
                SEFTON_SOCIAL_WORKER,
                BASE + "/consequences/" + id,
                "/closure",
                "{\"decision\":\"STAYS\",\"rationale\":\"Settled.\"}",
                "{\"decision\":\"MOVES\",\"rationale\":\"Unsafe.\"}");
    }

    private static String aClosedHome() {
        String home = BASE + "/homes/" + givenAHome(STOKE, 4);
        step(SEFTON_COMMISSIONING_OFFICER, home, "/closure", closedOn(today()));
        return home;
    }

    private static String aVoidOfABlock() {
        UUID home = givenAHome(SEFTON, 4);
        givenABlock(home, 4, today());
        return givenAVoid(home, 1);
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
