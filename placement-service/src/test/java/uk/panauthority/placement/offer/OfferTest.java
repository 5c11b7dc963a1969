package uk.panauthority.placement.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_USER;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.admission.ResponseLine;
import uk.panauthority.placement.charge.LineType;
import uk.panauthority.placement.money.PriceUnit;

/** The rules of offers, without the application. The provider has listed 3,950.00 a week. */
class OfferTest {

    private static final Instant DEADLINE = Instant.parse("2026-11-24T12:00:00Z");
    private static final Caller PROVIDER = CARE_ASSIST_USER.caller();

    @Test
    @Tag("B28")
    void anOfferOneMillisecondAfterTheDeadlineIsLateAndOneOnItIsNot() {
        // Given
        Offer late = offer("3950.00");
        Offer inTime = offer("3950.00");

        // Then
        assertRefused("offer-late", () -> late.submit(PROVIDER, terms(), DEADLINE.plusMillis(1)));
        assertThat(late.state()).isEqualTo(OfferState.DRAFT);
        assertThat(late.stateAt(DEADLINE.plusMillis(1), DEADLINE)).isEqualTo(OfferState.LAPSED);
        inTime.submit(PROVIDER, terms(), DEADLINE);
        assertThat(inTime.state()).isEqualTo(OfferState.SUBMITTED);
        assertRefused("offer-late", () -> inTime.withdraw(PROVIDER, terms(), DEADLINE.plusMillis(1)));
    }

    @Test
    @Tag("B28")
    void aCompetitionThatWasClosedEarlyTakesNoMore() {
        assertRefused("offer-late", () -> offer("3950.00").submit(PROVIDER, closed(), DEADLINE.minusSeconds(60)));
    }

    @Test
    @Tag("AS4")
    @Tag("B31")
    void aPriceAboveTheListedOneNeedsAReasonAndAPaperAndIsFlagged() {
        // Given
        Offer bare = offer("4200.00");
        Offer shown = Offer.draft(terms(), content("4200.00", "Night staff.", "DOC-1"), PROVIDER);

        // Then
        assertRefused("variance-evidence-missing", () -> bare.submit(PROVIDER, terms(), before()));
        assertThat(bare.state()).isEqualTo(OfferState.DRAFT);
        assertRefused(
                "variance-evidence-missing",
                () -> Offer.draft(terms(), content("4200.00", "Night staff.", null), PROVIDER)
                        .submit(PROVIDER, terms(), before()));

        // When
        shown.submit(PROVIDER, terms(), before());

        // Then
        assertThat(shown.variance()).hasValueSatisfying(v -> {
            assertThat(v.difference()).isEqualTo(Money.of("250.00"));
            assertThat(v.percent()).isEqualByComparingTo("6.33");
        });
    }

    @Test
    void aLowerPriceNeedsNoReason() {
        // Given
        Offer offer = offer("3800.00");

        // When
        offer.submit(PROVIDER, terms(), before());

        // Then
        assertThat(offer.variance()).isEmpty();
    }

    @Test
    void aToleranceIsComparedExactly() {
        PriceVariance variance =
                PriceVariance.above(Money.of("3950.00"), Money.of("4200.00")).orElseThrow();

        assertThat(variance.isWithin(new BigDecimal("6.33")))
                .as("6.329...% shown as 6.33")
                .isTrue();
        assertThat(variance.isWithin(new BigDecimal("6.32"))).isFalse();
        assertThat(variance.isWithin(BigDecimal.ZERO)).isFalse();
    }

    @Test
    @Tag("B31")
    void anOfferWithoutCareAndHomeIsNotCosted() {
        // Given
        OfferLine taxi = new OfferLine(LineType.TRANSPORT, PriceUnit.WEEK, Money.of("40.00"), BigDecimal.ONE, null);
        OfferLine nothing = new OfferLine(LineType.CORE, PriceUnit.WEEK, Money.ZERO, BigDecimal.ONE, null);

        // Then
        for (List<OfferLine> lines : List.of(List.of(taxi), List.of(nothing), List.<OfferLine>of())) {
            Offer offer = Offer.draft(terms(), content(1, lines, null, null, false), PROVIDER);
            assertRefused("offer-not-costed", () -> offer.submit(PROVIDER, terms(), before()));
            assertThat(offer.state()).isEqualTo(OfferState.DRAFT);
        }
    }

    @Test
    @Tag("B30")
    void anOfferCostsTheNewestVersionOfTheReferral() {
        assertRefused(
                "referral-version-stale",
                () -> Offer.draft(terms(), content(2, core("3950.00"), null, null, false), PROVIDER)
                        .submit(PROVIDER, terms(), before()));
    }

    @Test
    @Tag("B29")
    void aSuspendedProviderOffersNothing() {
        assertRefused("admission-not-live", () -> offer("3950.00").submit(PROVIDER, notLive(), before()));
    }

    @Test
    @Tag("B33")
    void anUnusuallyHighPriceIsConfirmed() {
        // Given
        OfferContent dear = content(1, core("10000.01"), "Rare need.", "DOC-1", false);
        OfferContent confirmed = content(1, core("10000.01"), "Rare need.", "DOC-1", true);

        // Then
        assertRefused(
                "price-unconfirmed", () -> Offer.draft(terms(), dear, PROVIDER).submit(PROVIDER, terms(), before()));
        Offer offer = Offer.draft(terms(), confirmed, PROVIDER);
        offer.submit(PROVIDER, terms(), before());
        assertThat(offer.state()).isEqualTo(OfferState.SUBMITTED);
    }

    @Test
    void allLinesMakeTheWeeklyTotalAndOnlyCareAndHomeIsMeasured() {
        // Given
        List<OfferLine> lines = List.of(
                new OfferLine(LineType.CORE, PriceUnit.NIGHT, Money.of("500.00"), BigDecimal.ONE, null),
                new OfferLine(LineType.THERAPY, PriceUnit.HOUR, Money.of("60.00"), new BigDecimal("1.5"), "Play"),
                new OfferLine(LineType.ONE_OFF, PriceUnit.ONCE, Money.of("900.00"), BigDecimal.ONE, "Bed"));

        // When
        Offer offer = Offer.draft(terms(), content(1, lines, null, null, false), PROVIDER);

        // Then
        assertThat(offer.coreWeekly()).isEqualTo(Money.of("3500.00"));
        assertThat(offer.weeklyTotal()).isEqualTo(Money.of("3590.00"));
    }

    @Test
    void untilTheSealIsBrokenAnOfferExistsForItsProviderAlone() {
        // Given
        Offer offer = offer("3950.00");
        offer.submit(PROVIDER, terms(), before());

        // Then
        assertThat(offer.visibleTo()).containsExactly("care-assist");
        assertThat(offer.unsealed().visibleTo()).containsExactlyInAnyOrder("care-assist", "E08000014");
        assertThat(offer("1.00").unsealed().visibleTo()).as("a draft").containsExactly("care-assist");
        assertRefused("forbidden", () -> offer("1.00").submit(FAMILY_CARE_USER.caller(), terms(), before()));
    }

    @Test
    @Tag("B36")
    void aFailedOfferPassesOnTheWordOfAnApproverOnly() {
        // Given
        Offer offer = offer("3950.00");
        offer.submit(PROVIDER, terms(), before());
        offer.found(List.of(finding("GRADE", false), finding("CAPACITY", true)));
        Caller approver = SEFTON_APPROVER.caller();

        // Then
        assertThat(offer.state()).isEqualTo(OfferState.GATEWAY_FAILED);
        assertRefused("gateway-failed", offer::requirePassed);
        assertRefused("field-invalid", () -> offer.exempt(approver, "CAPACITY", "x", before()));
        assertRefused("reason-required", () -> offer.exempt(approver, "GRADE", " ", before()));
        assertRefused("forbidden", () -> offer.exempt(PROVIDER, "GRADE", "x", before()));

        // When
        offer.exempt(approver, "GRADE", "Improving fast.", before());

        // Then
        assertThat(offer.state()).isEqualTo(OfferState.SUBMITTED);
        assertThat(offer.exemptions())
                .singleElement()
                .satisfies(e -> assertThat(e.approver()).isEqualTo("sefton.approver"));
        offer.requirePassed();
    }

    private static GatewayFinding finding(String code, boolean passed) {
        return new GatewayFinding(code, passed, null, "x", Instant.EPOCH);
    }

    private static Instant before() {
        return DEADLINE.minusSeconds(60);
    }

    private static Offer offer(String weekly) {
        return Offer.draft(terms(), content(1, core(weekly), null, null, false), PROVIDER);
    }

    private static List<OfferLine> core(String weekly) {
        return List.of(new OfferLine(LineType.CORE, PriceUnit.WEEK, Money.of(weekly), BigDecimal.ONE, null));
    }

    private static OfferContent content(String weekly, @Nullable String reason, @Nullable String paper) {
        return content(1, core(weekly), reason, paper, false);
    }

    private static OfferContent content(
            int referralVersion,
            List<OfferLine> lines,
            @Nullable String reason,
            @Nullable String paper,
            boolean confirmed) {
        return new OfferContent(
                referralVersion,
                "STANDARD",
                null,
                LocalDate.of(2026, 12, 1),
                lines,
                null,
                null,
                reason,
                paper == null ? new String[0] : new String[] {paper},
                confirmed);
    }

    private static OfferTerms terms() {
        return terms(true, true);
    }

    private static OfferTerms closed() {
        return terms(false, true);
    }

    private static OfferTerms notLive() {
        return terms(true, false);
    }

    private static OfferTerms terms(boolean takesOffers, boolean live) {
        ResponseLine listed =
                new ResponseLine("STANDARD", null, 4, "E08000014", Money.of("3950.00"), "ANY", 8, 17, true, false);
        return new OfferTerms(
                UUID.fromString("01999999-0000-7000-8000-000000000001"),
                "E08000014",
                takesOffers,
                DEADLINE,
                1,
                live,
                List.of(listed),
                true,
                BigDecimal.ZERO,
                Money.of("10000.00"));
    }

    private static void assertRefused(String code, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type().code()).isEqualTo(code));
    }
}
