package uk.panauthority.placement.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.FieldError;

class AwardEvidenceTest {

    private static final AwardRequests.ConsideredCandidate CANDIDATE =
            new AwardRequests.ConsideredCandidate(null, "family-care-group", "NO_VACANCY");

    @Test
    void completeEvidenceHasNoGaps() {
        // Then
        assertThat(pointers(proposal("NEEDED_TODAY", null, List.of(CANDIDATE), "Need.", Money.of("1.00"))))
                .isEmpty();
    }

    @Test
    @Tag("B38")
    void everyGapIsNamedAtOnce() {
        // Then
        assertThat(pointers(proposal(null, null, null, " ", null)))
                .containsExactly("/reasonCode", "/needAndRisk", "/weeklyRate", "/candidates");
    }

    @Test
    @Tag("B38")
    void anEmptySearchIsNoSearch() {
        // Then
        assertThat(pointers(proposal("SAFETY", null, List.of(), "Need.", Money.of("1.00"))))
                .containsExactly("/candidates");
    }

    @Test
    void anotherReasonIsGivenInWords() {
        // Then
        assertThat(pointers(proposal("OTHER", " ", List.of(CANDIDATE), "Need.", Money.of("1.00"))))
                .containsExactly("/reasonText");
        assertThat(pointers(proposal("OTHER", "Only home by the sea.", List.of(CANDIDATE), "Need.", Money.of("1.00"))))
                .isEmpty();
    }

    @Test
    void aCandidateIsAHomeOrAProviderAndHasAReason() {
        // Given
        var neither = new AwardRequests.ConsideredCandidate(null, null, "PRICE");
        var both = new AwardRequests.ConsideredCandidate(UUID.randomUUID(), "care-assist", null);

        // Then
        assertThat(pointers(proposal("SAFETY", null, List.of(CANDIDATE, neither, both), "Need.", Money.of("1.00"))))
                .containsExactly("/candidates/1", "/candidates/2", "/candidates/2/reasonNotUsed");
    }

    @Test
    @Tag("B38")
    void aPriceAboveTheListedOneIsEvidenced() {
        // Given
        Money rate = Money.of("4200.00");
        Money listed = Money.of("3950.00");

        // Then
        assertThat(pointers(proposal("SAFETY", null, List.of(CANDIDATE), "Need.", rate, listed, " ")))
                .containsExactly("/varianceEvidence");
        assertThat(pointers(proposal("SAFETY", null, List.of(CANDIDATE), "Need.", rate, listed, "Two more staff.")))
                .isEmpty();
        assertThat(pointers(proposal("SAFETY", null, List.of(CANDIDATE), "Need.", listed, rate, null)))
                .isEmpty();
    }

    private static List<String> pointers(AwardRequests.Propose proposal) {
        return AwardEvidence.gaps(proposal).stream().map(FieldError::pointer).toList();
    }

    private static AwardRequests.Propose proposal(
            @Nullable String reason,
            @Nullable String text,
            @Nullable List<AwardRequests.ConsideredCandidate> candidates,
            @Nullable String need,
            @Nullable Money rate) {
        return proposal(reason, text, candidates, need, rate, null, null);
    }

    private static AwardRequests.Propose proposal(
            @Nullable String reason,
            @Nullable String text,
            @Nullable List<AwardRequests.ConsideredCandidate> candidates,
            @Nullable String need,
            @Nullable Money rate,
            @Nullable Money listed,
            @Nullable String evidence) {
        return new AwardRequests.Propose(
                "12345",
                UUID.randomUUID(),
                null,
                reason,
                text,
                candidates,
                null,
                need,
                null,
                null,
                null,
                null,
                listed,
                evidence,
                rate,
                null,
                null);
    }
}
