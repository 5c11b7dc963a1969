package uk.panauthority.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.CHESHIRE_EAST_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_SIGNATORY;
import static uk.panauthority.placement.support.Actor.HALTON_LEAD_ADMIN;
import static uk.panauthority.placement.support.Actor.SEFTON_CASE_SYSTEM;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.STRANGER;
import static uk.panauthority.placement.support.AdmissionJourney.givenAnAdmission;
import static uk.panauthority.placement.support.AdmissionJourney.lines;
import static uk.panauthority.placement.support.AdmissionJourney.refused;
import static uk.panauthority.placement.support.AdmissionJourney.scored;
import static uk.panauthority.placement.support.Bedding.givenAHold;
import static uk.panauthority.placement.support.Bedding.graded;
import static uk.panauthority.placement.support.BlockJourney.DECISION;
import static uk.panauthority.placement.support.BlockJourney.givenABlock;
import static uk.panauthority.placement.support.BlockJourney.givenAnAgreedLoan;
import static uk.panauthority.placement.support.BlockJourney.idOf;
import static uk.panauthority.placement.support.BlockJourney.voidBody;
import static uk.panauthority.placement.support.CareJourney.codesOf;
import static uk.panauthority.placement.support.CareJourney.givenASentReturn;
import static uk.panauthority.placement.support.CareJourney.givenToldCare;
import static uk.panauthority.placement.support.Charging.givenAProposedLine;
import static uk.panauthority.placement.support.Charging.transport;
import static uk.panauthority.placement.support.CompetitionJourney.declined;
import static uk.panauthority.placement.support.CompetitionJourney.givenADraft;
import static uk.panauthority.placement.support.CompetitionJourney.givenAnOffer;
import static uk.panauthority.placement.support.CompetitionJourney.inAnHour;
import static uk.panauthority.placement.support.CompetitionJourney.offerBody;
import static uk.panauthority.placement.support.CompetitionJourney.passed;
import static uk.panauthority.placement.support.CompetitionJourney.score;
import static uk.panauthority.placement.support.ExclusionJourney.caseworkLinks;
import static uk.panauthority.placement.support.ExclusionJourney.givenAnAssessment;
import static uk.panauthority.placement.support.ExclusionJourney.givenAnExclusion;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.STOKE;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.arrived;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenAProposedAward;
import static uk.panauthority.placement.support.Journey.givenAStartedPlacement;
import static uk.panauthority.placement.support.Journey.givenAnIssuedOrder;
import static uk.panauthority.placement.support.Journey.left;
import static uk.panauthority.placement.support.Journey.minutesAgo;
import static uk.panauthority.placement.support.Journey.noticeOf;
import static uk.panauthority.placement.support.Journey.signedToday;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.stepDownBody;
import static uk.panauthority.placement.support.Journey.today;
import static uk.panauthority.placement.support.ReferralJourney.givenAnInvitation;
import static uk.panauthority.placement.support.ReferralJourney.raised;
import static uk.panauthority.placement.support.SearchJourney.givenARun;
import static uk.panauthority.placement.support.SearchJourney.givenAnOpenStep;
import static uk.panauthority.placement.support.SystemJourney.givenAnOpenSystem;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.testing.KernelTables;
import uk.panauthority.common.testing.Plain;
import uk.panauthority.common.testing.RowSecurityWalls;
import uk.panauthority.placement.agreement.MissingEpisodeReaction;
import uk.panauthority.placement.duty.InterviewDutyReaction;
import uk.panauthority.placement.exclusion.AssociationRaisedReaction;
import uk.panauthority.placement.register.ConcernsAreFollowedUp;
import uk.panauthority.placement.support.Actor;
import uk.panauthority.placement.support.CareJourney;
import uk.panauthority.placement.support.CaseworkSays;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

/** What belongs to one organisation does not exist for another, by each of the three belts. */
@QuarkusTest
class IsolationTest {

    private static final String[] ROLES = {
        "SOCIAL_WORKER",
        "TEAM_MANAGER",
        "PLACEMENT_OFFICER",
        "COMMISSIONING_OFFICER",
        "APPROVER",
        "FINANCE_OFFICER",
        "AUDITOR",
        "PROVIDER_USER",
        "PROVIDER_SIGNATORY",
        "LEAD_ADMIN",
        "HOST_VIEWER",
        "CASE_SYSTEM"
    };

    /** Another authority, another provider, and the authority in whose area the home stands, which has no part yet. */
    private static final List<Actor> OTHERS = List.of(CHESHIRE_EAST_PLACEMENT_OFFICER, FAMILY_CARE_SIGNATORY, STRANGER);

    @Inject
    Database database;

    @Inject
    ConcernsAreFollowedUp followUp;

    @Inject
    MissingEpisodeReaction episodes;

    @Inject
    InterviewDutyReaction duties;

    @Inject
    AssociationRaisedReaction links;

    /** One endpoint with a body that its owner could send. */
    private record Endpoint(String collection, String action, String body, boolean reads) {

        Endpoint(String collection, String action, String body) {
            this(collection, action, body, false);
        }

        static Endpoint read(String collection) {
            return read(collection, "");
        }

        static Endpoint read(String collection, String part) {
            return new Endpoint(collection, part, "", true);
        }

        HttpResponse<String> ask(Actor actor, String role, UUID id) {
            String path = BASE + collection + "/" + id + action;
            return reads ? Plain.get(actor.token(role), path) : Plain.post(actor.token(role), path, "\"0\"", body);
        }
    }

    /** The records of one placement, complete with review and duty. */
    private record Records(
            UUID award,
            Ordered ordered,
            UUID line,
            UUID block,
            UUID loan,
            UUID admission,
            UUID competition,
            UUID offer,
            UUID referral,
            UUID exclusion,
            UUID impact,
            UUID step,
            UUID run,
            UUID notice,
            UUID stepDown,
            UUID sent,
            UUID hold,
            UUID confirmation,
            UUID consequence) {

        UUID in(String collection) {
            return switch (collection) {
                case "/direct-awards" -> award;
                case "/orders" -> ordered.orderId();
                case "/host-notices", "/hosted-children" -> notice;
                case "/step-downs" -> stepDown;
                case "/placements" -> ordered.placementId();
                case "/price-lines" -> line;
                case "/block-contracts" -> block;
                case "/bed-loans" -> loan;
                case "/admissions" -> admission;
                case "/mini-competitions" -> competition;
                case "/offers" -> offer;
                case "/referrals" -> referral;
                case "/location-exclusions" -> exclusion;
                case "/resident-impact-assessments" -> impact;
                case "/search-steps" -> step;
                case "/search-runs" -> run;
                case "/returns/ssda903/sent-returns" -> sent;
                case "/bed-holds" -> hold;
                case "/file-confirmations" -> confirmation;
                case "/consequences" -> consequence;
                default -> ordered.agreementId();
            };
        }
    }

    private static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.read("/direct-awards"),
            new Endpoint("/direct-awards", "/approval", ""),
            new Endpoint("/direct-awards", "/refusal", "{\"reason\":\"x\"}"),
            new Endpoint("/direct-awards", "/retention", "{\"reason\":\"x\"}"),
            new Endpoint("/direct-awards", "/recompetition", "{\"reason\":\"x\"}"),
            Endpoint.read("/orders"),
            new Endpoint("/orders", "/end", "{\"endedOn\":\"%s\",\"reason\":\"x\"}".formatted(today())),
            new Endpoint("/orders", "/agreed-times", newTime()),
            new Endpoint("/orders", "/agreed-times/acceptance", ""),
            new Endpoint("/orders", "/issue", ""),
            new Endpoint("/orders", "/signature", signedToday()),
            new Endpoint("/orders", "/decline", "{\"reason\":\"x\"}"),
            new Endpoint("/orders", "/cancellation", "{\"reason\":\"x\"}"),
            Endpoint.read("/step-downs"),
            new Endpoint("/step-downs", "/acceptance", "{\"childsViews\":\"x\"}"),
            new Endpoint("/step-downs", "/decline", "{\"childsViews\":\"x\",\"reason\":\"x\"}"),
            new Endpoint("/step-downs", "/referral", "{\"referralId\":\"%s\"}".formatted(UUID.randomUUID())),
            Endpoint.read("/host-notices"),
            new Endpoint("/host-notices", "/dispatch", ""),
            Endpoint.read("/hosted-children"),
            new Endpoint("/hosted-children", "/acknowledgement", ""),
            Endpoint.read("/placements"),
            new Endpoint("/placements", "/start", arrived(minutesAgo(1))),
            new Endpoint("/placements", "/non-arrival", ""),
            new Endpoint("/placements", "/end", left(today(), "CARPL")),
            new Endpoint("/placements", "/statutory-codes", codesOf("K2", "PR4")),
            Endpoint.read("/returns/ssda903/sent-returns"),
            Endpoint.read("/agreements"),
            new Endpoint("/agreements", "/terms-approval", ""),
            new Endpoint("/agreements", "/dispatch", ""),
            new Endpoint("/agreements", "/terms", "{}"),
            Endpoint.read("/orders", "/document.pdf"),
            Endpoint.read("/agreements", "/versions/1"),
            Endpoint.read("/agreements", "/versions/1/document.pdf"),
            Endpoint.read("/agreements", "/notes"),
            new Endpoint("/agreements", "/notes", "{\"kind\":\"FEEDBACK\",\"text\":\"x\"}"),
            new Endpoint("/agreements", "/versions", "{\"changes\":[\"TERMS\"],\"reason\":\"x\"}"),
            new Endpoint("/agreements", "/versions/countersignature", ""),
            new Endpoint("/agreements", "/versions/withdrawal", "{\"reason\":\"x\"}"),
            new Endpoint(
                    "/agreements",
                    "/documents",
                    "{\"kind\":\"REGISTRATION\",\"receivedOn\":\"%s\",\"reference\":\"x\"}".formatted(today())),
            new Endpoint(
                    "/agreements",
                    "/end",
                    "{\"endedOn\":\"%s\",\"clauseCode\":\"AGREED\",\"reason\":\"x\"}".formatted(today())),
            new Endpoint("/agreements", "/agreed-times", newTime()),
            new Endpoint("/agreements", "/agreed-times/acceptance", ""),
            new Endpoint("/agreements", "/return", signedToday()),
            new Endpoint("/agreements", "/commencement", ""),
            new Endpoint(
                    "/agreements",
                    "/review-closure",
                    "{\"reviewId\":\"%s\",\"whatChanged\":\"x\"}".formatted(UUID.randomUUID())),
            new Endpoint("/placements", "/charges", "{\"month\":\"2025-01\"}"),
            Endpoint.read("/price-lines"),
            new Endpoint("/price-lines", "/approval", ""),
            new Endpoint("/price-lines", "/refusal", "{\"reason\":\"x\"}"),
            new Endpoint("/price-lines", "/end", "{\"endsOn\":\"%s\"}".formatted(today())),
            new Endpoint("/price-lines", "/suspension", "{\"startsOn\":\"%s\",\"retained\":false}".formatted(today())),
            new Endpoint("/price-lines", "/resumption", "{\"resumesOn\":\"%s\"}".formatted(today())),
            Endpoint.read("/block-contracts"),
            new Endpoint("/block-contracts", "/approval", DECISION),
            new Endpoint("/block-contracts", "/extension", DECISION),
            new Endpoint(
                    "/block-contracts",
                    "/termination",
                    "{\"decisionReference\":\"x\",\"effectiveOn\":\"%s\"}".formatted(today())),
            new Endpoint("/block-contracts", "/voids", voidBody(1, today(), today().plusDays(1), "REPAIR")),
            Endpoint.read("/bed-loans"),
            new Endpoint("/bed-loans", "/request", ""),
            new Endpoint("/bed-loans", "/agreement", ""),
            new Endpoint("/bed-loans", "/decline", "{\"reason\":\"x\"}"),
            new Endpoint("/bed-loans", "/recall", "{\"leaveBy\":\"%s\"}".formatted(today().plusDays(30))),
            new Endpoint("/bed-loans", "/end", ""),
            Endpoint.read("/admissions"),
            new Endpoint("/admissions", "/response", "{\"lines\":%s}".formatted(lines("1.00"))),
            new Endpoint("/admissions", "/evaluation", scored(1, "8")),
            new Endpoint("/admissions", "/admittance", "{}"),
            new Endpoint("/admissions", "/refusal", refused("QUALITY")),
            new Endpoint("/admissions", "/suspension", "{\"reason\":\"x\"}"),
            new Endpoint("/admissions", "/reinstatement", ""),
            new Endpoint("/admissions", "/removal", "{\"reason\":\"x\"}"),
            new Endpoint("/admissions", "/withdrawal", ""),
            Endpoint.read("/mini-competitions"),
            new Endpoint("/mini-competitions", "/publication", "{}"),
            new Endpoint("/mini-competitions", "/extension", "{\"deadline\":\"%s\"}".formatted(inAnHour())),
            new Endpoint("/mini-competitions", "/early-closing", ""),
            new Endpoint("/mini-competitions", "/opening", ""),
            new Endpoint("/mini-competitions", "/evaluation", ""),
            new Endpoint(
                    "/mini-competitions",
                    "/letters",
                    "{\"letters\":[{\"offerId\":\"%s\",\"reasons\":\"x\"}]}".formatted(UUID.randomUUID())),
            new Endpoint(
                    "/mini-competitions",
                    "/award",
                    "{\"offerId\":\"%s\",\"rationale\":\"x\"}".formatted(UUID.randomUUID())),
            new Endpoint("/mini-competitions", "/no-award", "{\"reason\":\"x\"}"),
            new Endpoint("/mini-competitions", "/cancellation", "{\"reason\":\"x\"}"),
            new Endpoint("/mini-competitions", "/offers", offerBody("1.00")),
            new Endpoint("/mini-competitions", "/no-offers", declined("NO_VACANCY")),
            new Endpoint(
                    "/mini-competitions", "/scores", score(UUID.randomUUID().toString(), "1")),
            new Endpoint(
                    "/mini-competitions",
                    "/agreed-scores",
                    score(UUID.randomUUID().toString(), "1")),
            Endpoint.read("/offers"),
            new Endpoint("/offers", "/amendment", offerBody("1.00")),
            new Endpoint("/offers", "/submission", ""),
            new Endpoint("/offers", "/withdrawal", ""),
            new Endpoint("/offers", "/gateway", passed()),
            new Endpoint("/offers", "/exemption", "{\"code\":\"GRADE\",\"reason\":\"x\"}"),
            Endpoint.read("/referrals"),
            new Endpoint("/referrals", "/document", "{\"document\":{}}"),
            new Endpoint("/referrals", "/versions", "{\"document\":{},\"reason\":\"x\"}"),
            new Endpoint("/referrals", "/approval", ""),
            new Endpoint("/referrals", "/search", ""),
            new Endpoint("/referrals", "/hold", "{\"reason\":\"x\"}"),
            new Endpoint("/referrals", "/resumption", ""),
            new Endpoint("/referrals", "/invitations", "{\"providerId\":\"family-care-group\"}"),
            new Endpoint(
                    "/referrals",
                    "/redaction-decisions",
                    "{\"providerId\":\"care-assist\",\"level\":\"FULL\",\"reason\":\"x\"}"),
            new Endpoint(
                    "/referrals",
                    "/outcome",
                    "{\"preferabilityLocation\":true,\"educationContinuity\":true,\"siblingsPlacedTogether\":0,"
                            + "\"placementType\":\"Foster\"}"),
            new Endpoint("/referrals", "/closure", "{\"reason\":\"x\"}"),
            new Endpoint("/referrals", "/withdrawal", "{\"reason\":\"x\"}"),
            Endpoint.read("/location-exclusions"),
            new Endpoint("/location-exclusions", "/place", "{\"place\":{\"area\":\"E08000012\"}}"),
            new Endpoint("/location-exclusions", "/lifting", "{\"reason\":\"x\"}"),
            Endpoint.read("/resident-impact-assessments"),
            Endpoint.read("/search-steps"),
            new Endpoint("/search-steps", "/opening", ""),
            new Endpoint("/search-steps", "/skip", "{\"reason\":\"x\"}"),
            new Endpoint("/search-steps", "/exhaustion", "{\"candidates\":[]}"),
            Endpoint.read("/search-runs"),
            new Endpoint("/search-runs", "/choices", "{\"homeId\":\"%s\"}".formatted(UUID.randomUUID())),
            Endpoint.read("/bed-holds"),
            new Endpoint("/bed-holds", "/release", ""),
            Endpoint.read("/file-confirmations"),
            Endpoint.read("/consequences"),
            new Endpoint("/consequences", "/closure", "{\"decision\":\"STAYS\",\"rationale\":\"x\"}"));

    @Test
    @Tag("B07")
    void aRecordOfOthersIsLikeOneThatDoesNotExistForEveryRoleAtEveryEndpoint() {
        // Given
        Records records = givenRecords();

        // Then
        for (Endpoint endpoint : ENDPOINTS) {
            for (Actor other : OTHERS) {
                for (String role : ROLES) {
                    HttpResponse<String> foreign = endpoint.ask(other, role, records.in(endpoint.collection()));
                    HttpResponse<String> missing = endpoint.ask(other, role, UUID.randomUUID());
                    assertThat(withoutTrace(foreign))
                            .as("%s%s as %s of %s", endpoint.collection(), endpoint.action(), role, other)
                            .isEqualTo(withoutTrace(missing))
                            .containsAnyOf("\"status\":404", "\"status\":403");
                }
            }
        }
    }

    @Test
    @Tag("B07")
    void theAttemptOnARecordOfOthersIsRemembered() {
        // Given
        Records records = givenRecords();
        String address = BASE + "/placements/" + records.ordered().placementId();

        // When
        CHESHIRE_EAST_PLACEMENT_OFFICER.asks().get(address).then().statusCode(404);

        // Then
        assertThat(database.audited(CHESHIRE_EAST_PLACEMENT_OFFICER.organisation(), address))
                .containsExactly("GET REFUSED");
    }

    @Test
    void theProviderDoesNotSeeTheAward() {
        // Given
        Records records = givenRecords();

        // Then
        for (String role : ROLES) {
            HttpResponse<String> seen =
                    Endpoint.read("/direct-awards").ask(CARE_ASSIST_SIGNATORY, role, records.award());
            assertThat(seen.statusCode()).as(role).isIn(403, 404);
            assertThat(seen.body()).doesNotContain("calm home");
        }
    }

    @Test
    @Tag("B07")
    void listsOfOthersShowNothing() {
        // Given
        Records records = givenRecords();

        // Then
        for (String collection : List.of(
                "/direct-awards",
                "/orders",
                "/placements",
                "/agreements",
                "/host-notices",
                "/step-downs",
                "/price-lines",
                "/block-contracts",
                "/bed-loans",
                "/referrals",
                "/location-exclusions",
                "/resident-impact-assessments",
                "/search-steps",
                "/search-runs",
                "/returns/ssda903/sent-returns",
                "/bed-holds",
                "/file-confirmations",
                "/consequences")) {
            for (Actor other : List.of(FAMILY_CARE_SIGNATORY, STRANGER)) {
                for (String role : ROLES) {
                    HttpResponse<String> list = Plain.get(other.token(role), BASE + collection);
                    assertThat(list.statusCode()).as(collection + " as " + role).isIn(200, 403);
                    assertThat(list.body())
                            .as(collection + " as " + role)
                            .doesNotContain(records.in(collection).toString());
                    if (other == STRANGER) {
                        assertThat(list.body())
                                .as(collection + " as " + role)
                                .containsAnyOf("\"items\":[]", "\"status\":403");
                    }
                }
            }
        }
    }

    @Test
    @Tag("B07")
    void withTheServicesOwnRuleSwitchedOffTheDatabaseStillHoldsEverythingBack() {
        // Given
        Records records = givenRecords();
        QuarkusMock.installMockForType(new Permissive(), AccessRule.class);

        // Then
        for (Endpoint endpoint : ENDPOINTS) {
            for (Actor other : OTHERS) {
                for (String role : ROLES) {
                    assertThat(endpoint.ask(other, role, records.in(endpoint.collection()))
                                    .statusCode())
                            .as("%s%s as %s of %s", endpoint.collection(), endpoint.action(), role, other)
                            .isIn(403, 404);
                }
            }
        }
    }

    @Test
    @Tag("B07")
    void theCareOfAChildOfAnotherAuthorityIsLikeThatOfNobody() {
        // Given
        String known = givenToldCare(SEFTON_CASE_SYSTEM, freshNumber());
        String unknown = BASE + "/children/" + SEFTON + "-" + freshNumber() + "/care";

        // Then
        for (Actor other : OTHERS) {
            for (String role : ROLES) {
                for (String action :
                        List.of("", "/header", "/periods", "/legal-statuses", "/reviews", "/liberty-orders")) {
                    HttpResponse<String> foreign = care(other, role, known, action);
                    assertThat(withoutTrace(foreign))
                            .as("%s as %s of %s", action, role, other)
                            .isEqualTo(withoutTrace(care(other, role, unknown, action)))
                            .containsAnyOf("\"status\":404", "\"status\":403");
                }
            }
        }
    }

    private static HttpResponse<String> care(Actor actor, String role, String child, String action) {
        if (action.isEmpty()) {
            return Plain.get(actor.token(role), child);
        }
        String body = switch (action) {
            case "/header" -> CareJourney.headerBody("2012-06-01");
            case "/periods" -> CareJourney.since("2026-05-01");
            case "/legal-statuses" -> CareJourney.statusBody("2026-05-01", "C2");
            case "/reviews" -> CareJourney.reviewBody("2026-05-20", "PN1");
            default -> CareJourney.libertyBody("2026-09-01");
        };
        return Plain.post(actor.token(role), child + action, "\"0\"", body);
    }

    @Test
    void noTableShowsAStrangerARow() {
        // Given
        givenRecords();

        // When
        List<String> leaking = new ArrayList<>();
        for (String table : database.acting().as(STOKE, () -> RowSecurityWalls.tables(database.entities()))) {
            boolean open = KernelTables.OPEN.contains(table) || RowLevelSecurityTest.OPEN.contains(table);
            if (!open && mayRead(table) && (database.rows(table, "S12000033") > 0 || database.rows(table, null) > 0)) {
                leaking.add(table);
            }
        }

        // Then
        assertThat(leaking).isEmpty();
        assertThat(database.rows("placement", SEFTON))
                .as("what its own authority sees")
                .isPositive();
    }

    private boolean mayRead(String table) {
        return database.acting().as(STOKE, () -> (Boolean) database.entities()
                .createNativeQuery("select has_table_privilege(?1, 'select')", Boolean.class)
                .setParameter(1, table)
                .getSingleResult());
    }

    private static String newTime() {
        return "{\"dueAt\":\"%s\",\"reason\":\"x\"}".formatted(minutesAgo(-60));
    }

    private Records givenRecords() {
        UUID home = givenAHome(STOKE, 4);
        String award = givenAProposedAward(SEFTON_PLACEMENT_OFFICER, home, freshNumber());
        Ordered ordered = givenAnIssuedOrder(home);
        database.receives(episodes, CaseworkSays.episodeOpened(UUID.randomUUID(), ordered.placementId(), today()));
        database.receives(
                duties,
                CaseworkSays.dutyAgreed(ordered.placementId(), UUID.randomUUID(), 1, "HOST_SERVICE", Instant.now()));
        givenToldCare(SEFTON_CASE_SYSTEM, freshNumber());
        String line = givenAProposedLine(transport(ordered.agreementId(), "40.00"));
        UUID borrowed = givenAHome(SEFTON, 4);
        String block = givenABlock(borrowed, 4, today());
        step(CARE_ASSIST_SIGNATORY, block, "/voids", voidBody(1, today(), today().plusDays(1), "REPAIR"));
        String loan = givenAnAgreedLoan(block, 4, today());
        String system = givenAnOpenSystem();
        String admission = givenAnAdmission(system);
        String competition = givenADraft(system);
        step(SEFTON_PLACEMENT_OFFICER, competition, "/publication", "{}");
        String offer = givenAnOffer(CARE_ASSIST_USER, competition, "3950.00");
        String referral = givenAnInvitation();
        step(SEFTON_PLACEMENT_OFFICER, referral, "/redaction-decisions", raised("SHORTLIST"));
        String exclusion = givenAnExclusion(freshNumber(), "{\"area\":\"E08000012\"}");
        String impact = givenAnAssessment(referral, home, "SUITABLE");
        String searched = givenAnOpenStep(referral, "IN_HOUSE");
        String run = givenARun(searched);
        String stepDown = address(SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(stepDownBody(givenAStartedPlacement(givenAHome(SEFTON, 4))))
                .post(BASE + "/step-downs"));
        String hold = givenAHold(givenAHome(SEFTON, 4), UUID.randomUUID());
        String confirmation = address(HALTON_LEAD_ADMIN
                .asks()
                .body("{\"fingerprint\":\"%s\",\"reason\":\"x\"}".formatted("c".repeat(64)))
                .post(BASE + "/file-confirmations"));
        database.receives(links, caseworkLinks(SEFTON + "-1", SEFTON + "-2", today()));
        step(SEFTON_COMMISSIONING_OFFICER, BASE + "/homes/" + home, "/grade", graded("INADEQUATE"));
        database.acting().forPurpose(Purpose.CLOCK, () -> followUp.run(Instant.now(), 1000));
        String consequence = SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(BASE + "/consequences?limit=1")
                .path("items[0].id");
        return new Records(
                idOf(award),
                ordered,
                idOf(line),
                idOf(block),
                idOf(loan),
                idOf(admission),
                idOf(competition),
                idOf(offer),
                idOf(referral),
                idOf(exclusion),
                idOf(impact),
                idOf(searched),
                idOf(run),
                idOf(noticeOf(ordered)),
                idOf(stepDown),
                idOf(givenASentReturn()),
                idOf(hold),
                idOf(confirmation),
                UUID.fromString(consequence));
    }

    private static String withoutTrace(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    /** The second belt cut through: whatever was found is shown. */
    static class Permissive extends AccessRule {

        @Override
        public <T extends Shared> T visible(Optional<T> found, Caller caller) {
            return found.orElseThrow(Problem::notFound);
        }
    }
}
