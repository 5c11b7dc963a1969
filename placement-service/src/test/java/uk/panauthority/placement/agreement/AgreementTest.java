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
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.party.Parties;

class AgreementTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ReviewRule EACH = new ReviewRule(1, 30, 7, "test");
    private static final ReviewRule THREE_IN_THIRTY = new ReviewRule(3, 30, 7, "test");

    @Test
    void aDraftIsNotSentBeforeItsTermsAreApproved() {
        // Given
        Agreement agreement = givenADraft();

        // Then
        assertThatThrownBy(() -> agreement.send(SEFTON_PLACEMENT_OFFICER.caller(), NOW))
                .hasMessage("terms-not-approved");
        assertThat(agreement.state()).isEqualTo(AgreementState.DRAFT);
    }

    @Test
    @Tag("B42")
    void anotherProvidersSignatoryMayNotReturnIt() {
        // Given
        Agreement agreement = givenADraft();
        agreement.approveTerms(SEFTON_SOCIAL_WORKER.caller(), NOW);
        agreement.send(SEFTON_PLACEMENT_OFFICER.caller(), NOW);

        // Then
        assertThatThrownBy(() -> agreement.comeBack(FAMILY_CARE_SIGNATORY.caller(), TODAY, NOW))
                .hasMessage("signatory-mismatch");
    }

    @Test
    void aSignatureOfTomorrowIsRefused() {
        // Given
        Agreement agreement = givenADraft();
        agreement.approveTerms(SEFTON_SOCIAL_WORKER.caller(), NOW);
        agreement.send(SEFTON_PLACEMENT_OFFICER.caller(), NOW);

        // Then
        assertThatThrownBy(() -> agreement.comeBack(CARE_ASSIST_SIGNATORY.caller(), TODAY.plusDays(1), NOW))
                .hasMessage("field-invalid");
    }

    @Test
    void oneApprovalLeavesItReturnedAndTheSecondPutsItInForce() {
        // Given
        Agreement agreement = givenAReturnedOne();

        // When
        agreement.bringIntoForce(SEFTON_SOCIAL_WORKER.caller(), NOW);
        AgreementState afterOne = agreement.state();
        agreement.bringIntoForce(SEFTON_COMMISSIONING_OFFICER.caller(), NOW);

        // Then
        assertThat(afterOne).isEqualTo(AgreementState.RETURNED);
        assertThat(agreement.state()).isEqualTo(AgreementState.IN_FORCE);
    }

    @Test
    void theCommissioningOfficerDoesNotGoFirst() {
        // Given
        Agreement agreement = givenAReturnedOne();

        // Then
        assertThatThrownBy(() -> agreement.bringIntoForce(SEFTON_COMMISSIONING_OFFICER.caller(), NOW))
                .hasMessage("dual-signature-required");
    }

    @Test
    void theSocialWorkerApprovesOnlyOnce() {
        // Given
        Agreement agreement = givenAReturnedOne();
        agreement.bringIntoForce(SEFTON_SOCIAL_WORKER.caller(), NOW);

        // Then
        assertThatThrownBy(() -> agreement.bringIntoForce(SEFTON_SOCIAL_WORKER.caller(), NOW))
                .hasMessage("dual-signature-required");
        assertThat(agreement.state()).isEqualTo(AgreementState.RETURNED);
    }

    @Test
    @Tag("B43")
    void onePersonWithBothRolesIsStillOnePerson() {
        // Given
        Agreement agreement = givenAReturnedOne();
        agreement.bringIntoForce(SEFTON_EVERY_ROLE.caller(), NOW);

        // Then
        assertThatThrownBy(() -> agreement.bringIntoForce(SEFTON_EVERY_ROLE.caller(), NOW))
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
        IpaReview review = agreement.reviews().getFirst();
        assertThat(opened)
                .contains(new AgreementEvents.IpaReviewDue(
                        agreement.id(),
                        agreement.placementId(),
                        review.id(),
                        ReviewCause.MISSING_EPISODE,
                        first,
                        LocalDate.of(2026, 11, 28)));
        assertThat(joined).isEmpty();
        assertThat(agreement.reviews()).hasSize(1);
        assertThat(agreement.episodesOf(review)).map(FlaggedEpisode::episodeId).containsExactly(first, second);
        assertThat(agreement.underReview()).isTrue();
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
        assertThat(agreement.episodesOf(agreement.reviews().getFirst())).hasSize(1);
    }

    @Test
    void anEpisodeToldAgainAfterTheReviewClosedOpensNoOther() {
        // Given
        Agreement agreement = givenADraft();
        UUID episode = UUID.randomUUID();
        agreement.takeNote(episode, TODAY, EACH, NOW);
        agreement.closeReview(
                SEFTON_SOCIAL_WORKER.caller(), agreement.reviews().getFirst().id(), "A later bedtime.", NOW);

        // Then
        assertThat(agreement.takeNote(episode, TODAY, EACH, NOW)).isEmpty();
        assertThat(agreement.underReview()).isFalse();
        assertThat(agreement.reviews()).hasSize(1);
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
        assertThat(agreement.reviews()).hasSize(1);
        assertThat(agreement.episodesOf(agreement.reviews().getFirst())).hasSize(4);
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
        assertThat(agreement.reviews()).isEmpty();
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
        UUID review = agreement.reviews().getFirst().id();

        // Then
        assertThatThrownBy(() -> agreement.closeReview(SEFTON_SOCIAL_WORKER.caller(), review, " ", NOW))
                .hasMessage("reason-required");
        assertThat(agreement.underReview()).isTrue();
    }

    @Test
    void afterAReviewIsClosedTheNextEpisodeOpensAnother() {
        // Given
        Agreement agreement = givenADraft();
        agreement.takeNote(UUID.randomUUID(), TODAY, EACH, NOW);
        agreement.closeReview(
                SEFTON_SOCIAL_WORKER.caller(), agreement.reviews().getFirst().id(), "A later bedtime.", NOW);

        // Then
        assertThat(agreement.takeNote(UUID.randomUUID(), TODAY, EACH, NOW)).isPresent();
        assertThat(agreement.reviews()).hasSize(2);
    }

    @Test
    void anAgreementThatCameToNothingTakesNoNote() {
        // Given
        Agreement agreement = givenADraft();
        agreement.orderFellThrough();

        // Then
        assertThat(agreement.takeNote(UUID.randomUUID(), TODAY, EACH, NOW)).isEmpty();
        assertThat(agreement.reviews()).isEmpty();
    }

    private static Agreement givenADraft() {
        return Agreement.draft(UUID.randomUUID(), UUID.randomUUID(), new Parties("E08000014", "care-assist"));
    }

    private static Agreement givenAReturnedOne() {
        Agreement agreement = givenADraft();
        agreement.approveTerms(SEFTON_SOCIAL_WORKER.caller(), NOW);
        agreement.send(SEFTON_PLACEMENT_OFFICER.caller(), NOW);
        agreement.comeBack(CARE_ASSIST_SIGNATORY.caller(), TODAY, NOW);
        return agreement;
    }
}
