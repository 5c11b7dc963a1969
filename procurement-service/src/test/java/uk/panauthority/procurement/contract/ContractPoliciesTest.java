package uk.panauthority.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.FieldError;
import uk.panauthority.common.problem.Problem;

class ContractPoliciesTest {

    @Test
    void theTermsOfBothSourceDocumentsPass() {
        assertThatCode(() -> ContractPolicies.check(Documents.staffordshire(), Documents.COUNTY))
                .doesNotThrowAnyException();
        assertThatCode(() -> ContractPolicies.check(Documents.halton(), "E06000006"))
                .doesNotThrowAnyException();
    }

    @Test
    @Tag("R07")
    void weightsThatAreNotAHundredAreRefusedWithTheirSum() {
        Problem refusal = refusalOf(weighted("75", "24.9"));

        assertThat(refusal.type().code()).isEqualTo("weights-total");
        assertThat(refusal.members()).containsEntry("computed", "99.9");
    }

    @Test
    void weightsWithDecimalsAreAddedExactly() {
        assertThatCode(() -> ContractPolicies.check(weighted("33.3333", "33.3333", "33.3334"), Documents.COUNTY))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2", "-5", "5.12345", "NaN", "", "75%", "1000"})
    @Tag("R08")
    void aWeightThatIsNoPlainDecimalIsRefused(String weight) {
        Problem refusal = refusalOf(weighted("25", weight));

        assertThat(refusal.type().code()).isEqualTo("number-invalid");
        assertThat(pointers(refusal)).containsExactly("/awardCriteria/1/weight");
    }

    @Test
    @Tag("R34")
    void ringFencesAboveThePriceAreRefused() {
        Problem refusal = refusalOf(fenced("570795.01", "479550.00"));

        assertThat(refusal.type().code()).isEqualTo("ring-fence-exceeded");
        assertThat(refusal.members())
                .containsEntry("price", Money.of("1050345.00"))
                .containsEntry("ringFenced", Money.of("1050345.01"));
    }

    @Test
    void ringFencesBelowThePriceAreAFindingAndNotRefused() {
        ContractTerms terms = fenced("570795.00", "479549.50");

        ContractPolicies.check(terms, Documents.COUNTY);

        assertThat(terms.findings())
                .filteredOn(f -> f.id().equals("ringFences"))
                .singleElement()
                .satisfies(f -> assertThat(f.difference()).isEqualTo(Money.of("0.50")));
    }

    @Test
    void aContributionByAnOrganisationThatIsNotABuyerIsRefused() {
        Problem refusal = refusalOf(sharedBy(new Contribution(List.of(Documents.CITY, "E08000014"), null)));

        assertThat(refusal.type().code()).isEqualTo("field-invalid");
        assertThat(pointers(refusal)).containsExactly("/contributions/0/contributors/1");
    }

    @Test
    void aBuyerContributesInOnePlaceAndOneGroupTakesTheRemainder() {
        Problem refusal = refusalOf(sharedBy(
                new Contribution(List.of(Documents.CITY), null),
                new Contribution(List.of(Documents.CITY, Documents.COUNTY), null)));

        assertThat(pointers(refusal)).containsExactly("/contributions/1/contributors/0", "/contributions/1/amount");
    }

    @ParameterizedTest
    @CsvSource({"1050345.01, true", "1050344.99, false"})
    @Tag("R34")
    void contributionsThatAreNotThePriceAreRefused(String amount, boolean withRemainder) {
        List<Contribution> shares = new ArrayList<>();
        shares.add(new Contribution(List.of(Documents.COUNTY), Documents.anticipated(amount)));
        if (withRemainder) {
            shares.add(new Contribution(List.of(Documents.CITY), null));
        }

        Problem refusal = refusalOf(sharedBy(shares.toArray(Contribution[]::new)));

        assertThat(refusal.type().code()).isEqualTo("shares-total");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01, 2026-10-31, /end", "0026-11-01, 2029-10-31, /start", "2026-11-01, +20290-10-31, /end"})
    void aTermThatRunsBackwardsOrOffTheCalendarIsRefused(LocalDate start, LocalDate end, String pointer) {
        assertThat(pointers(refusalOf(termed(start, end)))).containsExactly(pointer);
    }

    @Test
    void theLeadIsABuyerAndTheSupplierIsNot() {
        ContractTerms t = Documents.withoutFinding();
        ContractTerms selling =
                with(t, t.start(), t.end(), t.awardCriteria(), t.ringFences(), List.of(), Documents.CITY);

        assertThatThrownBy(() -> ContractPolicies.check(selling, "E06000006"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(pointers(p)).containsExactly("/buyers", "/supplier"));
    }

    @Property
    void contributionsAreThePriceToThePenny(
            @ForAll @LongRange(min = 0, max = 10_000_000_00L) long left,
            @ForAll @Size(min = 1, max = 2) List<@LongRange(min = 0, max = 10_000_000_00L) Long> stated) {
        List<String> buyers = List.of(Documents.COUNTY, Documents.COMMISSIONER);
        List<Contribution> shares = new ArrayList<>();
        long price = left;
        for (int i = 0; i < stated.size(); i++) {
            String amount = Money.ofPence(stated.get(i)).text();
            shares.add(new Contribution(List.of(buyers.get(i)), Documents.anticipated(amount)));
            price += stated.get(i);
        }
        shares.add(new Contribution(List.of(Documents.CITY), null));
        ContractTerms terms = priced(Money.ofPence(price).text(), shares);

        ContractPolicies.check(terms, Documents.COUNTY);

        assertThat(terms.computedContributions().getLast().amount()).isEqualTo(Money.ofPence(left));
        assertThat(Money.sum(terms.computedContributions().stream()
                        .map(ComputedContribution::amount)
                        .toList()))
                .isEqualTo(Money.ofPence(price));
    }

    private static Problem refusalOf(ContractTerms terms) {
        try {
            ContractPolicies.check(terms, Documents.COUNTY);
        } catch (Problem refusal) {
            return refusal;
        }
        throw new AssertionError("these terms should have been refused");
    }

    private static List<String> pointers(Problem refusal) {
        return refusal.errors().stream().map(FieldError::pointer).toList();
    }

    private static ContractTerms weighted(String... weights) {
        ContractTerms t = Documents.withoutFinding();
        List<AwardCriterion> criteria =
                Stream.of(weights).map(w -> new AwardCriterion("QUALITY", w)).toList();
        return with(t, t.start(), t.end(), criteria, t.ringFences(), t.contributions(), t.supplier());
    }

    private static ContractTerms fenced(String county, String city) {
        ContractTerms t = Documents.withoutFinding();
        List<RingFence> fences = List.of(
                new RingFence(Documents.COUNTY, Documents.anticipated(county)),
                new RingFence(Documents.CITY, Documents.anticipated(city)));
        return with(t, t.start(), t.end(), List.of(), fences, t.contributions(), t.supplier());
    }

    private static ContractTerms sharedBy(Contribution... contributions) {
        ContractTerms t = Documents.withoutFinding();
        return with(t, t.start(), t.end(), List.of(), t.ringFences(), List.of(contributions), t.supplier());
    }

    private static ContractTerms termed(LocalDate start, LocalDate end) {
        ContractTerms t = Documents.withoutFinding();
        return with(t, start, end, List.of(), t.ringFences(), t.contributions(), t.supplier());
    }

    private static ContractTerms priced(String total, List<Contribution> contributions) {
        ContractTerms t = Documents.withoutFinding();
        return copy(t, t.start(), t.end(), List.of(), null, total, List.of(), contributions, t.supplier());
    }

    private static ContractTerms with(
            ContractTerms t,
            LocalDate start,
            LocalDate end,
            List<AwardCriterion> criteria,
            List<RingFence> fences,
            List<Contribution> contributions,
            String supplier) {
        String total = new BigDecimal(t.totalValue().amount()).toPlainString();
        return copy(t, start, end, criteria, t.annualValue(), total, fences, contributions, supplier);
    }

    private static ContractTerms copy(
            ContractTerms t,
            LocalDate start,
            LocalDate end,
            List<AwardCriterion> criteria,
            @Nullable StatedFigure annual,
            String total,
            List<RingFence> fences,
            List<Contribution> contributions,
            String supplier) {
        return new ContractTerms(
                t.reference(),
                t.title(),
                t.serviceCode(),
                supplier,
                t.buyers(),
                t.areas(),
                start,
                end,
                t.extensionOptions(),
                criteria,
                annual,
                Documents.anticipated(total),
                fences,
                contributions);
    }
}
