package uk.panauthority.placement.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_SIGNATORY;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_EVERY_ROLE;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.problem.FieldError;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.agreement.AgreementTerms.Contact;
import uk.panauthority.placement.agreement.AgreementTerms.ContactKind;
import uk.panauthority.placement.agreement.AgreementTerms.EmergencyAnnex;
import uk.panauthority.placement.papers.AgreedTime;
import uk.panauthority.placement.papers.AgreedTimeState;
import uk.panauthority.placement.papers.AgreedTimes;
import uk.panauthority.placement.party.Parties;

class AgreementTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final RegularReviews REVIEWS = new RegularReviews(182, 14, "test");
    private static final UUID GOAL = UUID.randomUUID();
    private static final ReviewRule EACH = new ReviewRule(1, 30, 7, "test");
    private static final ReviewRule THREE_IN_THIRTY = new ReviewRule(3, 30, 7, "test");

    @Test
    void aDraftIsNotSentBeforeItsTermsAreApproved() {
        // Given
        Agreement agreement = givenADraft();

        // Then
        assertThatThrownBy(() -> agreement.send(SEFTON_PLACEMENT_OFFICER.caller(), List.of(), null, NOW))
                .hasMessage("terms-not-approved");
        assertThat(agreement.state()).isEqualTo(AgreementState.DRAFT);
    }

    @Test
    @Tag("B42")
    void anotherProvidersSignatoryMayNotReturnIt() {
        // Given
        Agreement agreement = givenADraft();
        agreement.approveTerms(SEFTON_SOCIAL_WORKER.caller(), NOW);
        agreement.send(SEFTON_PLACEMENT_OFFICER.caller(), List.of(), null, NOW);

        // Then
        assertThatThrownBy(() -> agreement.comeBack(FAMILY_CARE_SIGNATORY.caller(), signedOn(TODAY), NOW))
                .hasMessage("signatory-mismatch");
    }

    @Test
    void aSignatureOfTomorrowIsRefused() {
        // Given
        Agreement agreement = givenADraft();
        agreement.approveTerms(SEFTON_SOCIAL_WORKER.caller(), NOW);
        agreement.send(SEFTON_PLACEMENT_OFFICER.caller(), List.of(), null, NOW);

        // Then
        assertThatThrownBy(() -> agreement.comeBack(CARE_ASSIST_SIGNATORY.caller(), signedOn(TODAY.plusDays(1)), NOW))
                .hasMessage("field-invalid");
    }

    @Test
    void oneApprovalLeavesItReturnedAndTheSecondPutsItInForce() {
        // Given
        Agreement agreement = givenAReturnedOne();

        // When
        agreement.bringIntoForce(SEFTON_SOCIAL_WORKER.caller(), REVIEWS, NOW);
        AgreementState afterOne = agreement.state();
        agreement.bringIntoForce(SEFTON_COMMISSIONING_OFFICER.caller(), REVIEWS, NOW);

        // Then
        assertThat(afterOne).isEqualTo(AgreementState.RETURNED);
        assertThat(agreement.state()).isEqualTo(AgreementState.IN_FORCE);
    }

    @Test
    void theCommissioningOfficerDoesNotGoFirst() {
        // Given
        Agreement agreement = givenAReturnedOne();

        // Then
        assertThatThrownBy(() -> agreement.bringIntoForce(SEFTON_COMMISSIONING_OFFICER.caller(), REVIEWS, NOW))
                .hasMessage("dual-signature-required");
    }

    @Test
    void theSocialWorkerApprovesOnlyOnce() {
        // Given
        Agreement agreement = givenAReturnedOne();
        agreement.bringIntoForce(SEFTON_SOCIAL_WORKER.caller(), REVIEWS, NOW);

        // Then
        assertThatThrownBy(() -> agreement.bringIntoForce(SEFTON_SOCIAL_WORKER.caller(), REVIEWS, NOW))
                .hasMessage("dual-signature-required");
        assertThat(agreement.state()).isEqualTo(AgreementState.RETURNED);
    }

    @Test
    @Tag("B43")
    void onePersonWithBothRolesIsStillOnePerson() {
        // Given
        Agreement agreement = givenAReturnedOne();
        agreement.bringIntoForce(SEFTON_EVERY_ROLE.caller(), REVIEWS, NOW);

        // Then
        assertThatThrownBy(() -> agreement.bringIntoForce(SEFTON_EVERY_ROLE.caller(), REVIEWS, NOW))
                .hasMessage("dual-signature-required");
    }

    @Test
    void byTheDefaultRuleEachEpisodeOpensAReviewUnlessOneIsOpen() {
        // Given
        Agreement agreement = givenADraft();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();

        // When
        Optional<AgreementEvents.IpaReviewDue> opened = agreement.takeNote(first, TODAY, EACH, NOW);
        Optional<AgreementEvents.IpaReviewDue> joined = agreement.takeNote(second, TODAY, EACH, NOW);

        // Then
        IpaReview review = agreement.reviewLog().reviews().getFirst();
        assertThat(opened)
                .contains(new AgreementEvents.IpaReviewDue(
                        agreement.id(),
                        1,
                        agreement.placementId(),
                        List.of(GOAL),
                        review.id(),
                        ReviewCause.MISSING_EPISODE,
                        first,
                        LocalDate.of(2026, 11, 28)));
        assertThat(joined).isEmpty();
        assertThat(agreement.reviewLog().reviews()).hasSize(1);
        assertThat(agreement.reviewLog().episodesOf(review))
                .map(FlaggedEpisode::episodeId)
                .containsExactly(first, second);
        assertThat(agreement.reviewLog().underReview()).isTrue();
    }

    @Test
    void anEpisodeCountsOnceHoweverOftenItIsTold() {
        // Given
        Agreement agreement = givenADraft();
        UUID episode = UUID.randomUUID();
        agreement.takeNote(episode, TODAY, EACH, NOW);

        // When
        Optional<AgreementEvents.IpaReviewDue> repeated = agreement.takeNote(episode, TODAY, EACH, NOW);

        // Then
        assertThat(repeated).isEmpty();
        assertThat(agreement
                        .reviewLog()
                        .episodesOf(agreement.reviewLog().reviews().getFirst()))
                .hasSize(1);
    }

    @Test
    void anEpisodeToldAgainAfterTheReviewClosedOpensNoOther() {
        // Given
        Agreement agreement = givenADraft();
        UUID episode = UUID.randomUUID();
        agreement.takeNote(episode, TODAY, EACH, NOW);
        agreement.closeReview(
                SEFTON_SOCIAL_WORKER.caller(),
                agreement.reviewLog().reviews().getFirst().id(),
                "A later bedtime.",
                REVIEWS,
                NOW);

        // Then
        assertThat(agreement.takeNote(episode, TODAY, EACH, NOW)).isEmpty();
        assertThat(agreement.reviewLog().underReview()).isFalse();
        assertThat(agreement.reviewLog().reviews()).hasSize(1);
    }

    @Test
    void threeEpisodesInTheWindowOpenOneReviewAndTheFourthJoinsIt() {
        // Given
        Agreement agreement = givenADraft();

        // Then
        assertThat(agreement.takeNote(UUID.randomUUID(), TODAY.minusDays(29), THREE_IN_THIRTY, NOW))
                .isEmpty();
        assertThat(agreement.takeNote(UUID.randomUUID(), TODAY, THREE_IN_THIRTY, NOW))
                .isEmpty();
        assertThat(agreement.takeNote(UUID.randomUUID(), TODAY.minusDays(3), THREE_IN_THIRTY, NOW))
                .isPresent();
        assertThat(agreement.takeNote(UUID.randomUUID(), TODAY, THREE_IN_THIRTY, NOW))
                .isEmpty();
        assertThat(agreement.reviewLog().reviews()).hasSize(1);
        assertThat(agreement
                        .reviewLog()
                        .episodesOf(agreement.reviewLog().reviews().getFirst()))
                .hasSize(4);
    }

    @Test
    void episodesFurtherApartThanTheWindowOpenNone() {
        // Given
        Agreement agreement = givenADraft();

        // When
        agreement.takeNote(UUID.randomUUID(), TODAY.minusDays(30), THREE_IN_THIRTY, NOW);
        agreement.takeNote(UUID.randomUUID(), TODAY.minusDays(15), THREE_IN_THIRTY, NOW);
        agreement.takeNote(UUID.randomUUID(), TODAY, THREE_IN_THIRTY, NOW);

        // Then
        assertThat(agreement.reviewLog().reviews()).isEmpty();
    }

    @Test
    void aMistakeDoesNotCompleteTheWindowAndAnUndoneMergeDoes() {
        // Given
        Agreement agreement = givenADraft();
        UUID mistake = UUID.randomUUID();
        agreement.takeNote(mistake, TODAY.minusDays(9), THREE_IN_THIRTY, NOW);
        agreement.takeNote(UUID.randomUUID(), TODAY.minusDays(5), THREE_IN_THIRTY, NOW);

        // When
        agreement.withdraw(mistake, EpisodeStanding.VOIDED);

        // Then
        assertThat(agreement.takeNote(UUID.randomUUID(), TODAY, THREE_IN_THIRTY, NOW))
                .isEmpty();
        agreement.takeNote(mistake, TODAY.minusDays(9), THREE_IN_THIRTY, NOW);
        assertThat(agreement.takeNote(UUID.randomUUID(), TODAY, THREE_IN_THIRTY, NOW))
                .isPresent();
    }

    @Test
    void aReviewDoesNotCloseWithoutWhatChanged() {
        // Given
        Agreement agreement = givenADraft();
        agreement.takeNote(UUID.randomUUID(), TODAY, EACH, NOW);
        UUID review = agreement.reviewLog().reviews().getFirst().id();

        // Then
        assertThatThrownBy(() -> agreement.closeReview(SEFTON_SOCIAL_WORKER.caller(), review, " ", REVIEWS, NOW))
                .hasMessage("reason-required");
        assertThat(agreement.reviewLog().underReview()).isTrue();
    }

    @Test
    void afterAReviewIsClosedTheNextEpisodeOpensAnother() {
        // Given
        Agreement agreement = givenADraft();
        agreement.takeNote(UUID.randomUUID(), TODAY, EACH, NOW);
        agreement.closeReview(
                SEFTON_SOCIAL_WORKER.caller(),
                agreement.reviewLog().reviews().getFirst().id(),
                "A later bedtime.",
                REVIEWS,
                NOW);

        // Then
        assertThat(agreement.takeNote(UUID.randomUUID(), TODAY, EACH, NOW)).isPresent();
        assertThat(agreement.reviewLog().reviews()).hasSize(2);
    }

    @Test
    void anAgreementThatCameToNothingTakesNoNote() {
        // Given
        Agreement agreement = givenADraft();
        agreement.orderFellThrough(NOW);

        // Then
        assertThat(agreement.takeNote(UUID.randomUUID(), TODAY, EACH, NOW)).isEmpty();
        assertThat(agreement.reviewLog().reviews()).isEmpty();
    }

    @Test
    void termsThatSayTooLittleAreNotApproved() {
        // Given
        Agreement agreement = givenADraft();
        agreement.recordTerms(SEFTON_SOCIAL_WORKER.caller(), AgreementTerms.NOTHING);

        // Then
        assertThatThrownBy(() -> agreement.approveTerms(SEFTON_SOCIAL_WORKER.caller(), NOW))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .map(FieldError::pointer)
                                .containsExactly("/serviceCode", "/contacts", "/contacts", "/plan", "/noticeDays"));
        assertThat(agreement.state()).isEqualTo(AgreementState.DRAFT);
    }

    @Test
    void theEmergencyAnnexStandsForAPlanThatIsNotYetAvailable() {
        // Given
        Agreement agreement = givenADraft();
        agreement.recordTerms(
                SEFTON_PLACEMENT_OFFICER.caller(),
                terms(null, new EmergencyAnnex("Came at 02:00.", "Care by night staff.", TODAY.plusDays(10))));

        // When
        agreement.approveTerms(SEFTON_SOCIAL_WORKER.caller(), NOW);

        // Then
        assertThat(agreement.state()).isEqualTo(AgreementState.TERMS_APPROVED);
    }

    @Test
    void approvedTermsAreNotRewritten() {
        // Given
        Agreement agreement = givenADraft();
        agreement.approveTerms(SEFTON_SOCIAL_WORKER.caller(), NOW);

        // Then
        assertThatThrownBy(() -> agreement.recordTerms(SEFTON_SOCIAL_WORKER.caller(), AgreementTerms.NOTHING))
                .hasMessage("transition-refused");
    }

    @Test
    void theProviderReturnsItWithItsContactsAndKeyWorker() {
        // Given
        Agreement agreement = givenADraft();
        agreement.approveTerms(SEFTON_SOCIAL_WORKER.caller(), NOW);
        agreement.send(SEFTON_PLACEMENT_OFFICER.caller(), List.of("REGISTRATION"), TODAY.plusDays(3), NOW);

        // Then
        assertThatThrownBy(() -> agreement.comeBack(
                        CARE_ASSIST_SIGNATORY.caller(), new AgreementRequests.Return(TODAY, null, null), NOW))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .map(FieldError::pointer)
                                .containsExactly("/contacts", "/contacts", "/keyWorker"));
        agreement.comeBack(CARE_ASSIST_SIGNATORY.caller(), signedOn(TODAY), NOW);
        assertThat(agreement.current().terms().keyWorker()).isEqualTo("Ann Reed");
        assertThat(agreement.current().terms().contacts()).hasSize(4);
    }

    @Test
    void comingIntoForceIsToldWithTheGoals() {
        // Given
        Agreement agreement = givenAReturnedOne();
        agreement.bringIntoForce(SEFTON_SOCIAL_WORKER.caller(), REVIEWS, NOW);

        // Then
        assertThat(agreement.bringIntoForce(SEFTON_COMMISSIONING_OFFICER.caller(), REVIEWS, NOW))
                .containsExactly(
                        new AgreementEvents.IpaInForce(agreement.id(), 1, agreement.placementId(), List.of(GOAL)));
        assertThat(agreement.reviewLog().nextOn()).isEqualTo(TODAY.plusDays(182));
        assertThat(agreement.reviewLog().nextBasis()).isEqualTo("182 days: test");
    }

    @Test
    void theNextVersionIsMadeByTwoPeopleAndTakesThePlaceOfTheOldOneAtOnce() {
        // Given
        Agreement agreement = givenOneInForce();
        agreement.open(SEFTON_SOCIAL_WORKER.caller(), BASIS, List.of(), NOW);
        assertThatThrownBy(() -> agreement.approveTerms(SEFTON_SOCIAL_WORKER.caller(), NOW))
                .hasMessage("dual-signature-required");
        agreement.countersign(SEFTON_COMMISSIONING_OFFICER.caller());
        agreement.approveTerms(SEFTON_SOCIAL_WORKER.caller(), NOW);
        agreement.send(SEFTON_PLACEMENT_OFFICER.caller(), List.of(), null, NOW);
        agreement.comeBack(CARE_ASSIST_SIGNATORY.caller(), signedOn(TODAY), NOW);
        agreement.bringIntoForce(SEFTON_SOCIAL_WORKER.caller(), REVIEWS, NOW);
        AgreementState until = agreement.state();

        // When
        List<AgreementEvents> events = agreement.bringIntoForce(SEFTON_COMMISSIONING_OFFICER.caller(), REVIEWS, NOW);

        // Then
        assertThat(until).isEqualTo(AgreementState.IN_FORCE);
        assertThat(agreement.current().number()).isEqualTo(2);
        assertThat(agreement.history().all())
                .map(AgreementVersion::state)
                .containsExactly(AgreementState.SUPERSEDED, AgreementState.IN_FORCE);
        assertThat(events)
                .containsExactly(
                        new AgreementEvents.IpaInForce(agreement.id(), 2, agreement.placementId(), List.of(GOAL)),
                        new AgreementEvents.IpaSuperseded(agreement.id(), 1, agreement.placementId(), List.of(GOAL)));
    }

    @Test
    void onePersonDoesNotMakeAVersionAlone() {
        // Given
        Agreement agreement = givenOneInForce();
        agreement.open(SEFTON_EVERY_ROLE.caller(), BASIS, List.of(), NOW);

        // Then
        assertThatThrownBy(() -> agreement.countersign(SEFTON_EVERY_ROLE.caller()))
                .hasMessage("dual-signature-required");
        assertThatThrownBy(() -> agreement.countersign(SEFTON_SOCIAL_WORKER.caller()))
                .hasMessage("dual-signature-required");
    }

    @Test
    void onlyOneVersionIsPreparedAtATime() {
        // Given
        Agreement agreement = givenOneInForce();
        agreement.open(SEFTON_SOCIAL_WORKER.caller(), BASIS, List.of(), NOW);

        // Then
        assertThatThrownBy(() -> agreement.open(SEFTON_COMMISSIONING_OFFICER.caller(), BASIS, List.of(), NOW))
                .hasMessage("transition-refused");
        agreement.withdrawVersion(SEFTON_SOCIAL_WORKER.caller(), "Not needed after all.", NOW);
        agreement.open(SEFTON_COMMISSIONING_OFFICER.caller(), BASIS, List.of(), NOW);
        assertThat(agreement.current().number()).isEqualTo(1);
        assertThat(agreement.inPreparation()).map(AgreementVersion::number).contains(3);
    }

    @Test
    void theFirstVersionIsNotWithdrawnNorIsOneMadeBeforeItIsInForce() {
        // Given
        Agreement agreement = givenADraft();

        // Then
        assertThatThrownBy(() -> agreement.withdrawVersion(SEFTON_SOCIAL_WORKER.caller(), "Why not.", NOW))
                .hasMessage("transition-refused");
        assertThatThrownBy(() -> agreement.open(SEFTON_SOCIAL_WORKER.caller(), BASIS, List.of(), NOW))
                .hasMessage("transition-refused");
    }

    @Test
    void documentsOnFileAreNotAskedForAgain() {
        // Given
        Agreement agreement = givenADraft();
        agreement.approveTerms(SEFTON_SOCIAL_WORKER.caller(), NOW);
        agreement.send(SEFTON_PLACEMENT_OFFICER.caller(), List.of("REGISTRATION", "PUBLIC_LIABILITY"), null, NOW);
        agreement.receive(SEFTON_PLACEMENT_OFFICER.caller(), document("REGISTRATION", null), TODAY);
        agreement.receive(SEFTON_PLACEMENT_OFFICER.caller(), document("PUBLIC_LIABILITY", TODAY), TODAY);
        agreement.comeBack(CARE_ASSIST_SIGNATORY.caller(), signedOn(TODAY), NOW);
        bringIntoForce(agreement);
        Instant tomorrow = NOW.plus(1, ChronoUnit.DAYS);
        agreement.open(SEFTON_SOCIAL_WORKER.caller(), BASIS, List.of(), tomorrow);
        agreement.countersign(SEFTON_COMMISSIONING_OFFICER.caller());
        agreement.approveTerms(SEFTON_SOCIAL_WORKER.caller(), tomorrow);

        // When
        agreement.send(SEFTON_PLACEMENT_OFFICER.caller(), List.of("REGISTRATION", "PUBLIC_LIABILITY"), null, tomorrow);

        // Then
        assertThat(agreement.inPreparation().orElseThrow().documents())
                .containsExactly(
                        new RequestedDocument("REGISTRATION", null, TODAY, null, "File 7"),
                        new RequestedDocument("PUBLIC_LIABILITY", TODAY.plusDays(1), null, null, null));
    }

    @Test
    void aDocumentThatWasNotAskedForOrHadExpiredIsRefused() {
        // Given
        Agreement agreement = givenADraft();
        agreement.approveTerms(SEFTON_SOCIAL_WORKER.caller(), NOW);
        agreement.send(SEFTON_PLACEMENT_OFFICER.caller(), List.of("REGISTRATION"), null, NOW);

        // Then
        for (AgreementRequests.Document wrong :
                List.of(document("PUBLIC_LIABILITY", null), document("REGISTRATION", TODAY.minusDays(1)))) {
            assertThatThrownBy(() -> agreement.receive(SEFTON_PLACEMENT_OFFICER.caller(), wrong, TODAY))
                    .hasMessage("field-invalid");
        }
    }

    @Test
    void aRegularReviewOpensOnceAndTheNextIsCountedFromItsEnd() {
        // Given
        Agreement agreement = givenOneInForce();
        Instant opens = NOW.plus(168, ChronoUnit.DAYS);

        // When
        Optional<AgreementEvents.IpaReviewDue> opened = agreement.fallDue(opens);
        Optional<AgreementEvents.IpaReviewDue> again = agreement.fallDue(opens);

        // Then
        IpaReview review = agreement.reviewLog().reviews().getFirst();
        assertThat(opened)
                .contains(new AgreementEvents.IpaReviewDue(
                        agreement.id(),
                        1,
                        agreement.placementId(),
                        List.of(GOAL),
                        review.id(),
                        ReviewCause.REGULAR,
                        null,
                        TODAY.plusDays(182)));
        assertThat(again).isEmpty();
        agreement.closeReview(SEFTON_SOCIAL_WORKER.caller(), review.id(), "Nothing but the notice.", REVIEWS, opens);
        assertThat(agreement.reviewLog().nextOn()).isEqualTo(TODAY.plusDays(168 + 182));
    }

    @Test
    void anEpisodeJoinsARegularReviewThatIsOpen() {
        // Given
        Agreement agreement = givenOneInForce();
        agreement.fallDue(NOW);

        // Then
        assertThat(agreement.takeNote(UUID.randomUUID(), TODAY, EACH, NOW)).isEmpty();
        assertThat(agreement.reviewLog().reviews()).hasSize(1);
        assertThat(agreement
                        .reviewLog()
                        .episodesOf(agreement.reviewLog().reviews().getFirst()))
                .hasSize(1);
    }

    @Test
    void itEndsByItsOwnClauseAfterItsNotice() {
        // Given
        Agreement agreement = givenOneInForce();
        Instant later = NOW.plus(28, ChronoUnit.DAYS);
        AgreementRequests.End tooSoon = end(TODAY.plusDays(27), TODAY);

        // Then
        assertThatThrownBy(() -> agreement.end(SEFTON_COMMISSIONING_OFFICER.caller(), tooSoon, true, later))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.members()).containsEntry("earliest", TODAY.plusDays(28)));
        assertThatThrownBy(() -> agreement.end(
                        SEFTON_COMMISSIONING_OFFICER.caller(), end(TODAY.plusDays(28), null), true, later))
                .hasMessage("field-invalid");
        agreement.end(SEFTON_COMMISSIONING_OFFICER.caller(), end(TODAY.plusDays(28), TODAY), true, later);
        assertThat(agreement.state()).isEqualTo(AgreementState.ENDED);
        assertThat(agreement.reviewLog().nextOn()).isNull();
    }

    @Test
    void aDraftGoesWithTheAgreementThatEnds() {
        // Given
        Agreement agreement = givenOneInForce();
        agreement.open(SEFTON_SOCIAL_WORKER.caller(), BASIS, List.of(), NOW);

        // When
        agreement.end(SEFTON_COMMISSIONING_OFFICER.caller(), end(TODAY, null), false, NOW);

        // Then
        assertThat(agreement.history().all())
                .map(AgreementVersion::state)
                .containsExactly(AgreementState.ENDED, AgreementState.ENDED);
        assertThat(agreement.current().number()).isEqualTo(1);
    }

    @Test
    void afterAnEmergencyItIsOverdueUntilItIsInForceOrBothSidesAgreeAnotherTime() {
        // Given
        Agreement agreement = givenADraft(NOW.plusSeconds(60));
        Instant late = NOW.plusSeconds(61);
        Instant other = NOW.plusSeconds(600);
        boolean before = agreement.isOverdue(NOW.plusSeconds(60));
        boolean after = agreement.isOverdue(late);

        // When
        agreement.proposeTime(CARE_ASSIST_SIGNATORY.caller(), other, "The manager is away.", late);
        boolean proposed = agreement.isOverdue(late);
        assertThatThrownBy(() -> agreement.acceptTime(CARE_ASSIST_SIGNATORY.caller(), late))
                .hasMessage("self-approval");
        agreement.acceptTime(SEFTON_PLACEMENT_OFFICER.caller(), late);

        // Then
        assertThat(List.of(before, after, proposed)).containsExactly(false, true, true);
        assertThat(agreement.isOverdue(late)).isFalse();
        assertThat(agreement.isOverdue(other.plusSeconds(1))).isTrue();
        assertThat(agreement.times().all())
                .map(AgreedTime::state)
                .containsExactly(AgreedTimeState.SUPERSEDED, AgreedTimeState.AGREED);
    }

    @Test
    void withoutAnEmergencyThereIsNoTimeToMove() {
        // Given
        Agreement agreement = givenADraft();

        // Then
        assertThatThrownBy(() ->
                        agreement.proposeTime(SEFTON_PLACEMENT_OFFICER.caller(), NOW.plusSeconds(60), "Later.", NOW))
                .hasMessage("transition-refused");
    }

    private static final VersionBasis BASIS = new VersionBasis(List.of(IpaChange.TERMS), "Another school.", null);

    private static AgreementRequests.End end(LocalDate day, @Nullable LocalDate noticeOn) {
        return new AgreementRequests.End(day, "NOTICE", noticeOn, "The plan is done.");
    }

    private static AgreementRequests.Document document(String kind, @Nullable LocalDate expires) {
        return new AgreementRequests.Document(kind, TODAY, expires, "File 7");
    }

    private static AgreementRequests.Return signedOn(LocalDate day) {
        return new AgreementRequests.Return(
                day, "Ann Reed", List.of(contact(ContactKind.PROVIDER_KEY), contact(ContactKind.PROVIDER_EMERGENCY)));
    }

    private static Contact contact(ContactKind kind) {
        return new Contact(kind, "Duty desk", "0151 000 0000", null);
    }

    private static AgreementTerms terms(@Nullable String plan, @Nullable EmergencyAnnex annex) {
        return new AgreementTerms(
                "RESIDENTIAL",
                List.of(contact(ContactKind.BUYER_KEY), contact(ContactKind.BUYER_EMERGENCY)),
                null,
                plan,
                annex,
                List.of(GOAL),
                List.of(),
                28,
                null,
                null);
    }

    private static Agreement givenADraft() {
        return givenADraft(null);
    }

    private static Agreement givenADraft(@Nullable Instant dueAt) {
        Agreement agreement = Agreement.draft(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Parties("E08000014", "care-assist"),
                AgreedTimes.first(dueAt, SEFTON_PLACEMENT_OFFICER.caller(), NOW),
                List.of(),
                NOW);
        agreement.recordTerms(SEFTON_SOCIAL_WORKER.caller(), terms("School and one steady adult.", null));
        return agreement;
    }

    private static Agreement givenAReturnedOne() {
        Agreement agreement = givenADraft();
        agreement.approveTerms(SEFTON_SOCIAL_WORKER.caller(), NOW);
        agreement.send(SEFTON_PLACEMENT_OFFICER.caller(), List.of(), null, NOW);
        agreement.comeBack(CARE_ASSIST_SIGNATORY.caller(), signedOn(TODAY), NOW);
        return agreement;
    }

    private static Agreement givenOneInForce() {
        return bringIntoForce(givenAReturnedOne());
    }

    private static Agreement bringIntoForce(Agreement agreement) {
        agreement.bringIntoForce(SEFTON_SOCIAL_WORKER.caller(), REVIEWS, NOW);
        agreement.bringIntoForce(SEFTON_COMMISSIONING_OFFICER.caller(), REVIEWS, NOW);
        return agreement;
    }
}
