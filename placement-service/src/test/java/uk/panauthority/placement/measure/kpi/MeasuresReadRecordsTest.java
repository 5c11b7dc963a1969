package uk.panauthority.placement.measure.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_USER;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_CASE_SYSTEM;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.BlockJourney.givenABlock;
import static uk.panauthority.placement.support.BlockJourney.givenAChildInTheLentBed;
import static uk.panauthority.placement.support.BlockJourney.givenAnAgreedLoan;
import static uk.panauthority.placement.support.BlockJourney.givenAnOwnChild;
import static uk.panauthority.placement.support.BlockJourney.idOf;
import static uk.panauthority.placement.support.CareJourney.givenToldCare;
import static uk.panauthority.placement.support.Charging.coreLineOf;
import static uk.panauthority.placement.support.Charging.givenAStaySince;
import static uk.panauthority.placement.support.Charging.givenAnApprovedLine;
import static uk.panauthority.placement.support.Charging.posts;
import static uk.panauthority.placement.support.Charging.transport;
import static uk.panauthority.placement.support.CompetitionJourney.awardBody;
import static uk.panauthority.placement.support.CompetitionJourney.declined;
import static uk.panauthority.placement.support.CompetitionJourney.givenAPublished;
import static uk.panauthority.placement.support.CompetitionJourney.givenAgreedScores;
import static uk.panauthority.placement.support.CompetitionJourney.givenGateways;
import static uk.panauthority.placement.support.CompetitionJourney.lettersBody;
import static uk.panauthority.placement.support.CompetitionJourney.offerBody;
import static uk.panauthority.placement.support.CompetitionJourney.opens;
import static uk.panauthority.placement.support.ExclusionJourney.givenAnAssessment;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.arrived;
import static uk.panauthority.placement.support.Journey.brokeDown;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenASignedOrder;
import static uk.panauthority.placement.support.Journey.left;
import static uk.panauthority.placement.support.Journey.minutesAgo;
import static uk.panauthority.placement.support.Journey.orderBody;
import static uk.panauthority.placement.support.Journey.ordered;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.stepDownBody;
import static uk.panauthority.placement.support.Journey.today;
import static uk.panauthority.placement.support.ReferralJourney.document;
import static uk.panauthority.placement.support.ReferralJourney.givenASearch;
import static uk.panauthority.placement.support.ReferralJourney.givenAnOrderFor;
import static uk.panauthority.placement.support.ReferralJourney.givenItIsSigned;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

/**
 * What each measure reads of records that were made as people make them. Other tests make records of the same authority, so
 * that each looks for its own.
 */
@QuarkusTest
class MeasuresReadRecordsTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final String WHY_DEARER = "\"varianceReason\":\"Night staff.\",\"varianceEvidence\":[\"DOC-1\"],";

    @Inject
    Database database;

    @Inject
    Sources sources;

    @Test
    void aStayIsReadWithItsPlaceItsCareAndItsGrades() {
        // Given
        String child = freshNumber();
        givenToldCare(SEFTON_CASE_SYSTEM, child);
        UUID home = givenAHome(SEFTON, 4);
        graded(home, "GOOD", "2026-05-04");
        graded(home, "INADEQUATE", "2026-06-01");
        Ordered ordered = givenASignedOrder(home, child);
        step(SEFTON_PLACEMENT_OFFICER, ordered.placement(), "/start", """
                {"arrivedAt":"%s","codes":{"place":"K2","provider":"PR4","homePostcode":"ST1 1AA"}}""".formatted(
                        MAY.atTime(12, 0).toInstant(ZoneOffset.UTC)));

        // When
        NearHome.Near near = only(new NearHome(), ordered.placementId());
        Quality.Graded graded = only(new Quality(), ordered.placementId());
        Paperwork.Paper arrival = only(new Paperwork(), ordered.placementId());
        LivedPlacement lived = only(new Exceptions(), ordered.placementId());
        CareChild inCare = only(new LongStability(), ordered.childRef());

        // Then
        // From PR8 1AA to ST1 1AA: 54.680 km east and 69.794 km south, 88.663 km in all.
        assertThat(near.miles()).isEqualByComparingTo("55.1");
        assertThat(near.ownArea()).isTrue();
        assertThat(graded.atStart()).isEqualTo("GOOD");
        assertThat(graded.now()).isEqualTo("INADEQUATE");
        assertThat(((Paperwork.Arrival) arrival).signedBefore()).isFalse();
        assertThat(((Paperwork.Arrival) arrival).agreedAt()).isNull();
        assertThat(lived.routeCode()).isEqualTo("DIRECT");
        assertThat(lived.ownBed()).isFalse();
        assertThat(lived.codesOn(MAY).orElseThrow().place()).isEqualTo("K2");
        assertThat(inCare.careSince()).isEqualTo("2026-05-01");
        assertThat(inCare.bornOn()).isEqualTo("2012-06-01");
        assertThat(inCare.places()).hasSize(1);
        assertThat(inCare.toString()).doesNotContain("2012");
    }

    @Test
    void anEndIsReadOnItsDayAndOnNoOther() {
        // Given
        Ordered ordered = givenAStaySince(LocalDate.of(2025, 1, 28));
        step(SEFTON_SOCIAL_WORKER, ordered.placement(), "/end", brokeDown(LocalDate.of(2025, 2, 7), "CREQB"));

        // Then
        LocalDate day = LocalDate.of(2025, 2, 7);
        assertThat(keys(new Breakdowns(), day, day))
                .contains(ordered.placementId().toString());
        assertThat(keys(new Breakdowns(), day.plusDays(1), day.plusDays(9)))
                .doesNotContain(ordered.placementId().toString());
        assertThat(keys(new Breakdowns(), day.minusDays(9), day.minusDays(1)))
                .doesNotContain(ordered.placementId().toString());
    }

    @Test
    void aCompetitionIsReadFromTheInvitationsToTheArrival() {
        // Given
        String competition = givenAPublished();
        UUID referral =
                UUID.fromString(SEFTON_PLACEMENT_OFFICER.asks().get(competition).path("referralId"));
        UUID home = givenAHome(SEFTON, 4);
        String offer = address(CARE_ASSIST_USER
                .asks()
                .body(offerBody("4200.00")
                        .replace("\"service\"", "\"homeId\":\"%s\",\"service\"".formatted(home))
                        .replace("\"statement\"", WHY_DEARER + "\"statement\""))
                .post(competition + "/offers"));
        step(CARE_ASSIST_USER, offer, "/submission", "");
        FAMILY_CARE_USER.asks().body(declined("NO_VACANCY")).post(competition + "/no-offers");
        List<Responses.Invited> sealed = invitations(competition);
        SoughtReferral waiting = only(new Speed(), referral);
        opens(competition);
        givenGateways(competition);
        givenAgreedScores(competition);
        step(SEFTON_PLACEMENT_OFFICER, competition, "/evaluation", "");
        step(SEFTON_PLACEMENT_OFFICER, competition, "/letters", lettersBody(competition, "As scored."));
        step(SEFTON_APPROVER, competition, "/award", awardBody(competition, "care-assist", "The only offer."));
        Ordered ordered = ordered(SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(orderBody(idOf(competition)))
                .post(BASE + "/orders"));
        givenAnAssessment(BASE + "/referrals/" + referral, home, "SUITABLE");
        givenItIsSigned(ordered);
        step(SEFTON_PLACEMENT_OFFICER, ordered.placement(), "/start", arrived(minutesAgo(0)));
        givenAnApprovedLine(transport(ordered.agreementId(), "40.00")
                .replace("2025-02-01", today().toString())
                .replace("2025-03-01", today().plusDays(20).toString()));

        // When
        List<Responses.Invited> opened = invitations(competition);
        SoughtReferral placed = only(new Speed(), referral);
        Prices.Priced priced = only(new Prices(), ordered.placementId());

        // Then
        assertThat(sealed).hasSize(2).noneMatch(Responses.Invited::readable).noneMatch(Responses.Invited::offered);
        assertThat(waiting.sealed()).isEqualTo(1);
        assertThat(waiting.offers()).isZero();
        assertThat(opened).allMatch(Responses.Invited::readable);
        assertThat(opened)
                .filteredOn(Responses.Invited::offered)
                .extracting(Responses.Invited::providerId)
                .containsExactly("care-assist");
        assertThat(opened)
                .filteredOn(i -> i.providerId().equals("family-care-group"))
                .extracting(Responses.Invited::noOffer)
                .containsExactly("NO_VACANCY");
        assertThat(placed.opened()).isEqualTo(1);
        assertThat(placed.sealed()).isZero();
        assertThat(placed.offers()).isEqualTo(1);
        assertThat(placed.firstOfferAt()).isAfter(placed.approvedAt());
        assertThat(placed.orderedAt()).isAfter(placed.firstOfferAt());
        assertThat(placed.startedAt()).isNotNull();
        assertThat(placed.neededBy()).isEqualTo("in less than 5 days");
        assertThat(priced.routeCode()).isEqualTo("COMPETITION_ALL");
        assertThat(priced.price()).isEqualByComparingTo("4200.00");
        assertThat(priced.listed()).isEqualByComparingTo("3950.00");
        assertThat(priced.extras()).extracting(Prices.Line::weekly).containsExactly(new BigDecimal("40.0000"));
        assertThat(priced.needs()).containsExactly("EMOTIONAL_BEHAVIOURAL");
    }

    @Test
    void theChildsExperienceIsReadFromTheOutcome() {
        // Given
        String child = freshNumber();
        String referral = givenASearch(child, document().replace("\"siblingCount\":0", "\"siblingCount\":2"));
        step(SEFTON_PLACEMENT_OFFICER, referral, "/invitations", "{\"providerId\":\"family-care-group\"}");
        Ordered ordered = givenAnOrderFor(referral, child, givenAHome(SEFTON, 4));
        givenItIsSigned(ordered);
        step(SEFTON_PLACEMENT_OFFICER, ordered.placement(), "/start", arrived(minutesAgo(1)));
        Experience.Outcome before = only(new Experience(), idOf(referral));
        step(SEFTON_PLACEMENT_OFFICER, referral, "/outcome", """
                {"preferabilityLocation":false,"educationContinuity":true,"siblingsPlacedTogether":1,\
                "placementType":"Residential"}""");

        // When
        Experience.Outcome recorded = only(new Experience(), idOf(referral));

        // Then
        assertThat(before.siblingsTogether()).isNull();
        assertThat(before.education()).isNull();
        assertThat(recorded.siblingsAsked()).isEqualTo(2);
        assertThat(recorded.siblingsTogether()).isEqualTo(1);
        assertThat(recorded.education()).isTrue();
        assertThat(recorded.location()).isFalse();
    }

    @Test
    void nightsOfALoanAreReadWhileItRunsAndItsRechargeWhenItHasEnded() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        String block = givenABlock(home, 4, today().minusDays(30));
        String loan = givenAnAgreedLoan(block, 4, today().minusDays(20));
        Ordered child = givenAChildInTheLentBed(home, today().minusDays(18));
        Lending.Loan running = only(new Lending(), idOf(loan), today().minusDays(5), today().plusDays(5));
        step(KNOWSLEY_SOCIAL_WORKER, child.placement(), "/end", left(today().minusDays(1), "CARPL"));
        step(SEFTON_COMMISSIONING_OFFICER, loan, "/end", "");

        // When
        Lending.Loan ended = only(new Lending(), idOf(loan));

        // Then
        assertThat(running.nights()).isEqualTo(5);
        assertThat(running.recharged()).isNull();
        assertThat(ended.nights()).isEqualTo(17);
        assertThat(ended.recharged()).isEqualByComparingTo("4828.00");
        assertThat(ended.isMatched()).isTrue();
    }

    @Test
    void aBedOfAnOwnBlockIsAnOwnBed() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        givenABlock(home, 4, today().minusDays(10));
        Ordered own = givenAnOwnChild(home, today());

        // Then
        assertThat(only(new Exceptions(), own.placementId()).ownBed()).isTrue();
    }

    @Test
    void aStepDownIsReadWithTheLinesOfItsFirstNight() {
        // Given
        Ordered living = givenAStaySince(today().minusDays(60), "2809.00");
        String step = address(
                SEFTON_PLACEMENT_OFFICER.asks().body(stepDownBody(living)).post(BASE + "/step-downs"));
        step(SEFTON_SOCIAL_WORKER, step, "/acceptance", "{\"childsViews\":\"I would like a family.\"}");
        step(SEFTON_PLACEMENT_OFFICER, step, "/referral", "{\"referralId\":\"%s\"}".formatted(UUID.randomUUID()));
        step(SEFTON_SOCIAL_WORKER, living.placement(), "/end", left(today(), "CARPL"));
        String number = living.childRef().substring(living.childRef().indexOf('-') + 1);
        Ordered family = givenASignedOrder(givenAHome(SEFTON, 4), number);
        step(SEFTON_PLACEMENT_OFFICER, family.placement(), "/start", arrived(minutesAgo(1)));

        // When
        StepDowns.Moved moved = only(new StepDowns(), idOf(step));

        // Then
        assertThat(moved.saving().text()).isEqualTo("660.00");
        assertThat(moved.lastsFrom()).isEqualTo(today().plusWeeks(26));
        assertThat(moved.lasted(today())).isFalse();
    }

    @Test
    void retainersAreReadFromTheLedger() {
        // Given
        Ordered ordered = givenAStaySince(LocalDate.of(2025, 1, 1));
        String core = coreLineOf(ordered);
        String line = givenAnApprovedLine("""
                {"agreementId":"%s","type":"CORE","unit":"WEEK","amount":{"amount":"2149.00","currency":"GBP"},\
                "startsOn":"2025-01-01","replaces":"%s",\
                "retainer":[{"nights":7,"percent":100},{"percent":50}]}""".formatted(ordered.agreementId(), idOf(core)));
        step(SEFTON_COMMISSIONING_OFFICER, line, "/suspension", """
                {"startsOn":"2025-01-08","endsOn":"2025-01-18","retained":true}""");
        List<String> ids =
                posts(SEFTON_COMMISSIONING_OFFICER, ordered, "2025-01").path("charges.id");

        // When
        List<CostOfMissing.Charged> charged =
                read(new CostOfMissing(), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31)).stream()
                        .filter(c -> ids.contains(c.key()))
                        .toList();

        // Then
        assertThat(charged).extracting(CostOfMissing.Charged::lineType).containsExactlyInAnyOrder("CORE", "RETAINER");
        assertThat(charged)
                .filteredOn(CostOfMissing.Charged::isRetainer)
                .extracting(CostOfMissing.Charged::amount)
                .containsExactly(new BigDecimal("2609.50"));
    }

    private void graded(UUID home, String grade, String day) {
        database.execute(SEFTON, """
                insert into home_grade (id, home_id, grade, graded_on, recorded_by, recorded_at)
                values (gen_random_uuid(), '%s', '%s', '%s', 'test', now())""".formatted(home, grade, day));
    }

    private List<Responses.Invited> invitations(String competition) {
        return read(new Responses(), today(), today().plusDays(1)).stream()
                .filter(i -> i.competitionId().equals(idOf(competition)))
                .toList();
    }

    private <F extends Fact> F only(Measure<F> measure, Object id) {
        return only(measure, id, today().minusYears(1), today().plusDays(1));
    }

    private <F extends Fact> F only(Measure<F> measure, Object id, LocalDate from, LocalDate to) {
        List<F> found = read(measure, from, to).stream()
                .filter(f -> f.key().equals(id.toString()))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<String> keys(Measure<?> measure, LocalDate from, LocalDate to) {
        return read(measure, from, to).stream().map(Fact::key).toList();
    }

    private <F extends Fact> List<F> read(Measure<F> measure, LocalDate from, LocalDate to) {
        Asked asked = Counting.asked(from, to, today());
        return database.acting().as(SEFTON, () -> measure.read(sources, asked));
    }
}
