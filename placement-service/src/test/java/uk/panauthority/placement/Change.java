package uk.panauthority.placement;

import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_USER;
import static uk.panauthority.placement.support.Actor.HALTON_LEAD_ADMIN;
import static uk.panauthority.placement.support.Actor.HALTON_TEAM_MANAGER;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_CASE_SYSTEM;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SECOND_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Actor.SEFTON_TEAM_MANAGER;
import static uk.panauthority.placement.support.Actor.STOKE_HOST_VIEWER;
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
import static uk.panauthority.placement.support.Bedding.bedVoidBody;
import static uk.panauthority.placement.support.Bedding.closedOn;
import static uk.panauthority.placement.support.Bedding.givenAHold;
import static uk.panauthority.placement.support.Bedding.givenAVoid;
import static uk.panauthority.placement.support.Bedding.graded;
import static uk.panauthority.placement.support.Bedding.holdBody;
import static uk.panauthority.placement.support.Bedding.nights;
import static uk.panauthority.placement.support.Bedding.places;
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
import static uk.panauthority.placement.support.CareJourney.careOf;
import static uk.panauthority.placement.support.CareJourney.codesOf;
import static uk.panauthority.placement.support.CareJourney.headerBody;
import static uk.panauthority.placement.support.CareJourney.libertyBody;
import static uk.panauthority.placement.support.CareJourney.reviewBody;
import static uk.panauthority.placement.support.CareJourney.since;
import static uk.panauthority.placement.support.CareJourney.statusBody;
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
import static uk.panauthority.placement.support.ExclusionJourney.caseworkRaises;
import static uk.panauthority.placement.support.ExclusionJourney.exclusionBody;
import static uk.panauthority.placement.support.ExclusionJourney.givenAnExclusion;
import static uk.panauthority.placement.support.ExclusionJourney.impactBody;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.STOKE;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.arrived;
import static uk.panauthority.placement.support.Journey.awardBody;
import static uk.panauthority.placement.support.Journey.brokeDown;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenAProposedAward;
import static uk.panauthority.placement.support.Journey.givenAReturnedAgreement;
import static uk.panauthority.placement.support.Journey.givenASignedOrder;
import static uk.panauthority.placement.support.Journey.givenAStartedPlacement;
import static uk.panauthority.placement.support.Journey.givenAnApprovedAward;
import static uk.panauthority.placement.support.Journey.givenAnAwardUnderReview;
import static uk.panauthority.placement.support.Journey.givenAnEmergencyOrder;
import static uk.panauthority.placement.support.Journey.givenAnIssuedOrder;
import static uk.panauthority.placement.support.Journey.givenAnOrder;
import static uk.panauthority.placement.support.Journey.homeBody;
import static uk.panauthority.placement.support.Journey.hosted;
import static uk.panauthority.placement.support.Journey.inForce;
import static uk.panauthority.placement.support.Journey.left;
import static uk.panauthority.placement.support.Journey.minutesAgo;
import static uk.panauthority.placement.support.Journey.noticeOf;
import static uk.panauthority.placement.support.Journey.orderBody;
import static uk.panauthority.placement.support.Journey.returnedOn;
import static uk.panauthority.placement.support.Journey.signedToday;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.stepDownBody;
import static uk.panauthority.placement.support.Journey.tagOf;
import static uk.panauthority.placement.support.Journey.termsBody;
import static uk.panauthority.placement.support.Journey.today;
import static uk.panauthority.placement.support.ReferralJourney.CARE_ASSIST;
import static uk.panauthority.placement.support.ReferralJourney.document;
import static uk.panauthority.placement.support.ReferralJourney.givenADraftReferral;
import static uk.panauthority.placement.support.ReferralJourney.givenASearch;
import static uk.panauthority.placement.support.ReferralJourney.givenAnApprovedReferral;
import static uk.panauthority.placement.support.ReferralJourney.givenAnInvitation;
import static uk.panauthority.placement.support.ReferralJourney.givenAnOrderFor;
import static uk.panauthority.placement.support.ReferralJourney.givenItIsSigned;
import static uk.panauthority.placement.support.ReferralJourney.raised;
import static uk.panauthority.placement.support.ReferralJourney.referralBody;
import static uk.panauthority.placement.support.ReferralJourney.versionBody;
import static uk.panauthority.placement.support.SearchJourney.SKIP;
import static uk.panauthority.placement.support.SearchJourney.chosen;
import static uk.panauthority.placement.support.SearchJourney.givenAMember;
import static uk.panauthority.placement.support.SearchJourney.givenARun;
import static uk.panauthority.placement.support.SearchJourney.givenAnOpenStep;
import static uk.panauthority.placement.support.SearchJourney.givenSkipped;
import static uk.panauthority.placement.support.SearchJourney.listed;
import static uk.panauthority.placement.support.SearchJourney.runBody;
import static uk.panauthority.placement.support.SearchJourney.stepOf;
import static uk.panauthority.placement.support.SearchJourney.unused;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.placement.agreement.MissingEpisodeReaction;
import uk.panauthority.placement.exclusion.LocationExclusionRaisedReaction;
import uk.panauthority.placement.register.ConcernsAreFollowedUp;
import uk.panauthority.placement.support.Actor;
import uk.panauthority.placement.support.CaseworkSays;
import uk.panauthority.placement.support.CompetitionJourney;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey;
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
    RETAIN_AWARD(
            "/direct-awards/{id}/retention",
            () -> onADueAward("/retention", "{\"reason\":\"Settled.\"}", "{\"reason\":\"Well cared for.\"}")),
    RECOMPETE_AWARD(
            "/direct-awards/{id}/recompetition",
            () -> onADueAward("/recompetition", "{\"reason\":\"Time allows.\"}", "{\"reason\":\"Dear.\"}")),
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
    END_ORDER(
            "/orders/{id}/end",
            () -> changes(
                    SEFTON_COMMISSIONING_OFFICER,
                    aSignedOrder().order(),
                    "/end",
                    orderEnded("Went home."),
                    orderEnded("Went to an aunt."))),
    PROPOSE_TIME_OF_ORDER(
            "/orders/{id}/agreed-times",
            () -> changes(
                    CARE_ASSIST_SIGNATORY,
                    anEmergency().order(),
                    "/agreed-times",
                    newTime("The manager is away."),
                    newTime("The post is late."))),
    ACCEPT_TIME_OF_ORDER("/orders/{id}/agreed-times/acceptance", Change::aTimeOfOrderToAccept),
    SEND_HOST_NOTICE(
            "/host-notices/{id}/dispatch",
            () -> changes(
                    SEFTON_PLACEMENT_OFFICER, noticeOf(givenAnOrder(givenAHome(STOKE, 4))), "/dispatch", "", "{}")),
    ACKNOWLEDGE_HOST_NOTICE("/hosted-children/{id}/acknowledgement", Change::aNoticeToAcknowledge),
    SUGGEST_STEP_DOWN(
            "/step-downs",
            () -> makes(SEFTON_PLACEMENT_OFFICER, "/step-downs", stepDownBody(aStay()), stepDownBody(aStay()))),
    ACCEPT_STEP_DOWN("/step-downs/{id}/acceptance", () -> onASuggestion("/acceptance")),
    DECLINE_STEP_DOWN("/step-downs/{id}/decline", () -> onASuggestion("/decline")),
    REFER_STEP_DOWN("/step-downs/{id}/referral", Change::aStepDownToRefer),
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
                    brokeDown(today(), "CREQB"))),
    RECORD_TERMS(
            "/agreements/{id}/terms",
            () -> changes(
                    SEFTON_SOCIAL_WORKER,
                    aDraftedOrder().agreement(),
                    "/terms",
                    termsBody(),
                    termsBody().replace("28", "14"))),
    ENTER_CODES(
            "/placements/{id}/statutory-codes",
            () -> changes(
                    SEFTON_PLACEMENT_OFFICER,
                    givenAStartedPlacement(givenAHome(SEFTON, 4)).placement(),
                    "/statutory-codes",
                    codesOf("K2", "PR4"),
                    codesOf("K2", "PR5"))),
    TELL_HEADER(
            "/children/{childRef}/care/header",
            () -> onCare("/header", headerBody("2012-06-01"), headerBody("2012-06-02"))),
    TELL_PERIOD(
            "/children/{childRef}/care/periods", () -> onCare("/periods", since("2026-05-01"), since("2026-05-02"))),
    TELL_STATUS(
            "/children/{childRef}/care/legal-statuses",
            () -> onCare("/legal-statuses", statusBody("2026-05-01", "C2"), statusBody("2026-05-01", "V2"))),
    TELL_REVIEW(
            "/children/{childRef}/care/reviews",
            () -> onCare("/reviews", reviewBody("2026-05-20", "PN1"), reviewBody("2026-05-20", "PN2"))),
    TELL_LIBERTY_ORDER(
            "/children/{childRef}/care/liberty-orders",
            () -> onCare("/liberty-orders", libertyBody("2026-09-01"), libertyBody("2026-09-02"))),
    SEND_RETURN(
            "/returns/ssda903/sent-returns",
            () -> makes(
                    HALTON_TEAM_MANAGER,
                    "/returns/ssda903/sent-returns",
                    "{\"year\":\"2019-20\",\"sentOn\":\"2020-06-30\"}",
                    "{\"year\":\"2019-20\",\"sentOn\":\"2020-07-01\"}")),
    APPROVE_TERMS(
            "/agreements/{id}/terms-approval",
            () -> changes(SEFTON_SOCIAL_WORKER, withTerms().agreement(), "/terms-approval", "", "{}")),
    SEND_AGREEMENT(
            "/agreements/{id}/dispatch",
            () -> changes(SEFTON_PLACEMENT_OFFICER, withApprovedTerms().agreement(), "/dispatch", "", "{}")),
    RETURN_AGREEMENT(
            "/agreements/{id}/return",
            () -> changes(
                    CARE_ASSIST_SIGNATORY,
                    sent().agreement(),
                    "/return",
                    returnedOn(today()),
                    returnedOn(today().minusDays(1)))),
    RECORD_DOCUMENT("/agreements/{id}/documents", Change::aDocumentToRecord),
    BRING_INTO_FORCE(
            "/agreements/{id}/commencement",
            () -> changes(
                    SEFTON_SOCIAL_WORKER,
                    givenAReturnedAgreement(givenAHome(SEFTON, 4)).agreement(),
                    "/commencement",
                    "",
                    "{}")),
    CLOSE_REVIEW("/agreements/{id}/review-closure", Change::aReviewToClose),
    OPEN_VERSION(
            "/agreements/{id}/versions",
            () -> changes(
                    SEFTON_SOCIAL_WORKER,
                    inForceNow().agreement(),
                    "/versions",
                    newVersion("Another school."),
                    newVersion("Another key worker."))),
    COUNTERSIGN_VERSION(
            "/agreements/{id}/versions/countersignature",
            () -> changes(SEFTON_COMMISSIONING_OFFICER, opened().agreement(), "/versions/countersignature", "", "{}")),
    WITHDRAW_VERSION(
            "/agreements/{id}/versions/withdrawal",
            () -> changes(
                    SEFTON_COMMISSIONING_OFFICER,
                    opened().agreement(),
                    "/versions/withdrawal",
                    "{\"reason\":\"Not needed.\"}",
                    "{\"reason\":\"A mistake.\"}")),
    WRITE_NOTE(
            "/agreements/{id}/notes",
            () -> makes(
                    SEFTON_SOCIAL_WORKER,
                    "/agreements/" + aDraftedOrder().agreementId() + "/notes",
                    note("Goes well."),
                    note("Goes badly."))),
    END_AGREEMENT(
            "/agreements/{id}/end",
            () -> changes(
                    SEFTON_COMMISSIONING_OFFICER,
                    inForceNow().agreement(),
                    "/end",
                    ended("Both agreed."),
                    ended("All agreed."))),
    PROPOSE_TIME_OF_AGREEMENT(
            "/agreements/{id}/agreed-times",
            () -> changes(
                    CARE_ASSIST_SIGNATORY,
                    anEmergency().agreement(),
                    "/agreed-times",
                    newTime("The manager is away."),
                    newTime("The post is late."))),
    ACCEPT_TIME_OF_AGREEMENT("/agreements/{id}/agreed-times/acceptance", Change::aTimeOfAgreementToAccept),
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
            () -> changes(SEFTON_COMMISSIONING_OFFICER, givenAnAgreedLoan(aBlock(), 4, today()), "/end", "", "{}")),
    DRAFT_REFERRAL(
            "/referrals",
            () -> makes(
                    SEFTON_PLACEMENT_OFFICER,
                    "/referrals",
                    referralBody(freshNumber(), document()),
                    referralBody(freshNumber(), document()))),
    EDIT_REFERRAL(
            "/referrals/{id}/document",
            () -> changes(
                    SEFTON_PLACEMENT_OFFICER,
                    givenADraftReferral(),
                    "/document",
                    "{\"document\":%s}".formatted(document()),
                    "{\"document\":{}}")),
    BEGIN_REFERRAL_VERSION(
            "/referrals/{id}/versions",
            () -> changes(
                    SEFTON_PLACEMENT_OFFICER,
                    givenAnApprovedReferral(),
                    "/versions",
                    versionBody(document()),
                    versionBody("{}"))),
    APPROVE_REFERRAL(
            "/referrals/{id}/approval",
            () -> changes(SEFTON_TEAM_MANAGER, givenADraftReferral(), "/approval", "", "{}")),
    SEARCH_FOR_REFERRAL(
            "/referrals/{id}/search",
            () -> changes(SEFTON_PLACEMENT_OFFICER, givenAnApprovedReferral(), "/search", "", "{}")),
    HOLD_REFERRAL("/referrals/{id}/hold", () -> onASearch("/hold")),
    RESUME_REFERRAL("/referrals/{id}/resumption", Change::aSearchToResume),
    INVITE_TO_REFERRAL(
            "/referrals/{id}/invitations",
            () -> changes(
                    SEFTON_PLACEMENT_OFFICER,
                    givenASearch(),
                    "/invitations",
                    CARE_ASSIST,
                    "{\"providerId\":\"family-care-group\"}")),
    RAISE_LEVEL(
            "/referrals/{id}/redaction-decisions",
            () -> changes(
                    SEFTON_PLACEMENT_OFFICER,
                    givenAnInvitation(),
                    "/redaction-decisions",
                    raised("SHORTLIST"),
                    raised("FULL"))),
    RECORD_OUTCOME("/referrals/{id}/outcome", Change::anOutcomeToRecord),
    CLOSE_REFERRAL("/referrals/{id}/closure", () -> onASearch("/closure")),
    WITHDRAW_REFERRAL("/referrals/{id}/withdrawal", () -> onASearch("/withdrawal")),
    RAISE_EXCLUSION(
            "/location-exclusions",
            () -> makes(
                    SEFTON_SOCIAL_WORKER,
                    "/location-exclusions",
                    exclusionBody(freshNumber(), "{\"area\":\"E08000012\"}", today()),
                    exclusionBody(freshNumber(), "{\"area\":\"E08000012\"}", today()))),
    LOCATE_EXCLUSION("/location-exclusions/{id}/place", Change::anExclusionToLocate),
    LIFT_EXCLUSION(
            "/location-exclusions/{id}/lifting",
            () -> changes(
                    SEFTON_TEAM_MANAGER,
                    givenAnExclusion(freshNumber(), "{\"area\":\"E08000012\"}"),
                    "/lifting",
                    "{\"reason\":\"He has moved.\"}",
                    "{\"reason\":\"She is eighteen.\"}")),
    ASSESS_IMPACT("/resident-impact-assessments", Change::anImpactToAssess),
    OPEN_STEP(
            "/search-steps/{id}/opening",
            () -> changes(SEFTON_PLACEMENT_OFFICER, stepOf(givenASearch(), "IN_HOUSE"), "/opening", "", "{}")),
    SKIP_STEP(
            "/search-steps/{id}/skip",
            () -> changes(
                    SEFTON_APPROVER,
                    stepOf(givenASearch(), "IN_HOUSE"),
                    "/skip",
                    SKIP,
                    "{\"reason\":\"All are full.\"}")),
    EXHAUST_STEP("/search-steps/{id}/exhaustion", Change::aStepToExhaust),
    RUN_SEARCH("/search-runs", Change::aStepToSearch),
    CHOOSE_HOME("/search-runs/{id}/choices", Change::aRunToChooseFrom);

    private static final String BECAUSE = "{\"reason\":\"One.\"}";
    private static final String BECAUSE_OTHERWISE = "{\"reason\":\"Another.\"}";

    private final String endpoint;
    private final Supplier<Ready> given;
    private @Nullable Ready untouched;

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

    /** One for all requests that are refused: they leave it as it is, which each of them shows. */
    Ready untouched() {
        Ready known = untouched;
        if (known == null) {
            known = ready();
            untouched = known;
        }
        return known;
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

    private static Ready onCare(String action, String body, String otherBody) {
        return changes(SEFTON_CASE_SYSTEM, careOf(freshNumber()), action, body, otherBody);
    }

    private static String confirmed(String digit) {
        return "{\"fingerprint\":\"%s\",\"reason\":\"Boundaries moved.\"}".formatted(digit.repeat(64));
    }

    private static Ready onAHome(String action, String body, String otherBody) {
        return changes(SEFTON_COMMISSIONING_OFFICER, BASE + "/homes/" + givenAHome(STOKE, 4), action, body, otherBody);
    }

    private static Ready aConsequenceToClose() {
        UUID home = givenAHome(SEFTON, 4);
        givenAStartedPlacement(home);
        step(SEFTON_COMMISSIONING_OFFICER, BASE + "/homes/" + home, "/closure", closedOn(today()));
        ConcernsAreFollowedUp followUp =
                CDI.current().select(ConcernsAreFollowedUp.class).get();
        CDI.current()
                .select(Database.class)
                .get()
                .acting()
                .forPurpose(Purpose.CLOCK, () -> followUp.run(Instant.now(), 1000));
        String id =
                SEFTON_SOCIAL_WORKER.asks().get(BASE + "/consequences?limit=1").path("items[0].id");
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

    private static Ordered withTerms() {
        Ordered ordered = aDraftedOrder();
        step(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/terms", termsBody());
        return ordered;
    }

    private static Ordered withApprovedTerms() {
        Ordered ordered = withTerms();
        step(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/terms-approval", "");
        return ordered;
    }

    private static Ordered sent() {
        Ordered ordered = withApprovedTerms();
        step(SEFTON_PLACEMENT_OFFICER, ordered.agreement(), "/dispatch", "");
        return ordered;
    }

    private static Ready aDocumentToRecord() {
        Ordered ordered = withApprovedTerms();
        step(SEFTON_PLACEMENT_OFFICER, ordered.agreement(), "/dispatch", "{\"documents\":[\"REGISTRATION\"]}");
        String document = "{\"kind\":\"REGISTRATION\",\"receivedOn\":\"%s\",\"reference\":\"%s\"}";
        return changes(
                SEFTON_PLACEMENT_OFFICER,
                ordered.agreement(),
                "/documents",
                document.formatted(today(), "File 7"),
                document.formatted(today(), "File 8"));
    }

    private static Ordered inForceNow() {
        return inForce(givenAReturnedAgreement(givenAHome(SEFTON, 4)));
    }

    private static Ordered opened() {
        Ordered ordered = inForceNow();
        step(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/versions", newVersion("Another school."));
        return ordered;
    }

    private static String newVersion(String reason) {
        return "{\"changes\":[\"TERMS\"],\"reason\":\"%s\"}".formatted(reason);
    }

    private static String note(String text) {
        return "{\"kind\":\"QUALITY_ASSURANCE\",\"text\":\"%s\"}".formatted(text);
    }

    private static String ended(String reason) {
        return "{\"endedOn\":\"%s\",\"clauseCode\":\"AGREED\",\"reason\":\"%s\"}".formatted(today(), reason);
    }

    private static String newTime(String reason) {
        return "{\"dueAt\":\"%s\",\"reason\":\"%s\"}".formatted(minutesAgo(-600), reason);
    }

    private static String orderEnded(String reason) {
        return "{\"endedOn\":\"%s\",\"reason\":\"%s\"}".formatted(today(), reason);
    }

    private static Ready onADueAward(String action, String body, String otherBody) {
        return changes(SEFTON_APPROVER, givenAnAwardUnderReview(givenAHome(STOKE, 4)), action, body, otherBody);
    }

    private static Ready aTimeOfOrderToAccept() {
        Ordered ordered = anEmergency();
        step(CARE_ASSIST_SIGNATORY, ordered.order(), "/agreed-times", newTime("The manager is away."));
        return changes(SEFTON_PLACEMENT_OFFICER, ordered.order(), "/agreed-times/acceptance", "", "{}");
    }

    private static Ordered aStay() {
        return givenAStartedPlacement(givenAHome(SEFTON, 4));
    }

    private static Ready onASuggestion(String action) {
        return changes(SEFTON_SOCIAL_WORKER, aSuggestion(), action, views("I want to."), views("I would like to."));
    }

    private static Ready aStepDownToRefer() {
        String suggestion = aSuggestion();
        step(SEFTON_SOCIAL_WORKER, suggestion, "/acceptance", views("I want to."));
        String referral = "{\"referralId\":\"%s\"}";
        return changes(
                SEFTON_PLACEMENT_OFFICER,
                suggestion,
                "/referral",
                referral.formatted(UUID.randomUUID()),
                referral.formatted(UUID.randomUUID()));
    }

    private static String aSuggestion() {
        return address(
                SEFTON_PLACEMENT_OFFICER.asks().body(stepDownBody(aStay())).post(BASE + "/step-downs"));
    }

    private static String views(String words) {
        return "{\"childsViews\":\"%s\",\"reason\":\"Talked it over.\"}".formatted(words);
    }

    private static Ready aNoticeToAcknowledge() {
        String notice = noticeOf(givenAnOrder(givenAHome(STOKE, 4)));
        step(SEFTON_PLACEMENT_OFFICER, notice, "/dispatch", "");
        return changes(STOKE_HOST_VIEWER, hosted(notice), "/acknowledgement", "", "{}");
    }

    private static Ready aTimeOfAgreementToAccept() {
        Ordered ordered = anEmergency();
        step(CARE_ASSIST_SIGNATORY, ordered.agreement(), "/agreed-times", newTime("The manager is away."));
        return changes(SEFTON_PLACEMENT_OFFICER, ordered.agreement(), "/agreed-times/acceptance", "", "{}");
    }

    private static Ordered anEmergency() {
        return givenAnEmergencyOrder(givenAHome(SEFTON, 4), minutesAgo(-120));
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
                draftBody(lot, givenAReferral(), "COMPETITION_ALL", inAnHour()),
                draftBody(lot, givenAReferral(), "COMPETITION_ALL", inAnHour()));
    }

    private static Ready aCompetitionToAmend() {
        UUID lot = lotOf(givenAMarket());
        String body = draftBody(lot, givenAReferral(), "COMPETITION_ALL", inAnHour());
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

    private static Ready onASearch(String action) {
        return changes(
                SEFTON_PLACEMENT_OFFICER,
                givenASearch(),
                action,
                "{\"reason\":\"Nothing was found.\"}",
                "{\"reason\":\"Another reason.\"}");
    }

    private static Ready aSearchToResume() {
        String referral = givenASearch();
        step(SEFTON_PLACEMENT_OFFICER, referral, "/hold", "{\"reason\":\"The court decides.\"}");
        return changes(SEFTON_PLACEMENT_OFFICER, referral, "/resumption", "", "{}");
    }

    private static Ready anExclusionToLocate() {
        UUID id = UUID.randomUUID();
        CDI.current()
                .select(Database.class)
                .get()
                .receives(
                        CDI.current()
                                .select(LocationExclusionRaisedReaction.class)
                                .get(),
                        caseworkRaises(id, SEFTON + "-" + freshNumber(), today()));
        return changes(
                SEFTON_SOCIAL_WORKER,
                BASE + "/location-exclusions/" + id,
                "/place",
                "{\"place\":{\"area\":\"E08000012\"}}",
                "{\"place\":{\"area\":\"E08000011\"}}");
    }

    private static Ready anImpactToAssess() {
        String referral = givenAnInvitation();
        UUID home = givenAHome(SEFTON, 4);
        return makes(
                CARE_ASSIST_USER,
                "/resident-impact-assessments",
                impactBody(referral, home, "SUITABLE"),
                impactBody(referral, home, "NOT_SUITABLE"));
    }

    private static Ready aStepToExhaust() {
        String step = givenAnOpenStep(givenASearch(), "IN_HOUSE");
        givenARun(step);
        String other = unused(List.of(UUID.randomUUID().toString()));
        return changes(SEFTON_PLACEMENT_OFFICER, step, "/exhaustion", unused(List.of()), other);
    }

    private static Ready aStepToSearch() {
        String body = runBody(givenAnOpenStep(givenASearch(), "IN_HOUSE"));
        return makes(
                SEFTON_PLACEMENT_OFFICER,
                "/search-runs",
                body,
                body.replace(today().toString(), today().plusDays(1).toString()));
    }

    private static Ready aRunToChooseFrom() {
        givenAHome(SEFTON, 1);
        String referral = givenASearch();
        givenAMember();
        givenSkipped(referral, "IN_HOUSE", "OWN_BLOCK", "LOANED_BLOCK");
        String run = givenARun(givenAnOpenStep(referral, "SUB_REGIONAL"));
        String first = listed(run).getFirst();
        return changes(
                SEFTON_PLACEMENT_OFFICER, run, "/choices", chosen(first, "Her school."), chosen(first, "Her friends."));
    }

    private static Ready anOutcomeToRecord() {
        String child = freshNumber();
        String referral = givenASearch(child, document());
        Ordered ordered = givenAnOrderFor(referral, child, givenAHome(SEFTON, 4));
        givenItIsSigned(ordered);
        step(SEFTON_PLACEMENT_OFFICER, ordered.placement(), "/start", arrived(minutesAgo(1)));
        String body = """
                {"preferabilityLocation":%s,"educationContinuity":true,"siblingsPlacedTogether":0,\
                "placementType":"Residential"}""";
        return changes(SEFTON_PLACEMENT_OFFICER, referral, "/outcome", body.formatted(true), body.formatted(false));
    }

    private static String signed(LocalDate day) {
        return "{\"signedOn\":\"%s\"}".formatted(day);
    }
}
