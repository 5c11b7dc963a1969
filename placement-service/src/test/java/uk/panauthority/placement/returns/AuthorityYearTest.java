package uk.panauthority.placement.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.panauthority.placement.care.CareFacts;
import uk.panauthority.placement.care.CarePeriod;
import uk.panauthority.placement.care.HeldReview;
import uk.panauthority.placement.care.LegalStatus;
import uk.panauthority.placement.care.LibertyOrder;
import uk.panauthority.placement.care.Source;
import uk.panauthority.placement.placement.StatutoryCodes;
import uk.panauthority.placement.placement.Stay;
import uk.panauthority.placement.returns.rule.EpisodeRow;
import uk.panauthority.placement.returns.rule.ReturnRules;
import uk.panauthority.placement.returns.rule.ReturnYear;

/** A whole authority's year: right where it is right, and wrong exactly where a fault was planted. */
class AuthorityYearTest {

    private static final long SEED = 903;
    private static final ReturnYear YEAR = new ReturnYear(2026);
    private static final AuthorityYear MADE = new AuthorityYear(SEED, 2_000, 400);
    private static final GivenCare.Registers REGISTERS = MADE.registers();

    /** A mistake that somebody makes in one child's record, and the findings that it must lead to. */
    record Fault(String name, UnaryOperator<AuthorityYear.Child> plant, List<String> findings) {

        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void twoThousandChildrenInFourHundredHomesHaveNoFinding() {
        // When
        List<String> findings = MADE.children().stream()
                .flatMap(child -> findings(child).stream())
                .toList();

        // Then
        assertThat(findings).isEmpty();
        assertThat(MADE.children()).hasSize(2_000);
        assertThat(MADE.homes()).hasSize(400);
        assertThat(rows())
                .as("moves, legal statuses, temporary moves and ends are among them")
                .satisfies(rows -> {
                    assertThat(rows).hasSizeGreaterThan(3_000);
                    assertThat(rows.stream().map(EpisodeRow::rne).distinct()).contains("S", "L", "P");
                    assertThat(rows.stream().map(EpisodeRow::place).distinct()).contains("T1", "K3", "R2", "U4");
                });
    }

    @Test
    void theSameSeedMakesTheSameYear() {
        // Then
        assertThat(new AuthorityYear(SEED, 50, 400).children().toString())
                .isEqualTo(new AuthorityYear(SEED, 50, 400).children().toString());
    }

    static Stream<Fault> faults() {
        return Stream.of(
                coded("no provider", "K2", codes -> with(codes, codes.place(), null, codes.urn()), "526"),
                coded(
                        "provider of the wrong kind",
                        "K2",
                        codes -> with(codes, codes.place(), "PR3", codes.urn()),
                        "529",
                        "224"),
                coded("number forgotten", "U4", codes -> with(codes, codes.place(), codes.provider(), null), "218"),
                coded(
                        "number that is none",
                        "K2",
                        codes -> with(codes, codes.place(), codes.provider(), "9999999"),
                        "1008"),
                coded(
                        "number at a hospital",
                        "R2",
                        codes -> with(codes, codes.place(), codes.provider(), "1000001"),
                        "222",
                        "219",
                        "224"),
                coded("secure home by mistake", "K2", codes -> with(codes, "K1", codes.provider(), codes.urn()), "219"),
                coded(
                        "home postcode missing",
                        "K2",
                        codes -> postcodes(codes, null, codes.placementPostcode()),
                        "392b"),
                coded(
                        "placement where home is",
                        "U6",
                        codes -> postcodes(codes, codes.placementPostcode(), codes.placementPostcode()),
                        "392d"),
                coded(
                        "another postcode than the register's",
                        "K2",
                        codes -> postcodes(codes, codes.homePostcode(), "L1 1AA"),
                        "221"),
                coded("reason while it lasts", "K2", AuthorityYearTest::reason, "233"),
                told(
                        "status not told",
                        care -> care(care, care.periods(), List.of(), care.orders(), care.reviews()),
                        "STATUS"),
                told(
                        "care not told",
                        care -> care(care, List.of(), care.statuses(), care.orders(), care.reviews()),
                        "CARE"),
                told(
                        "order that ends as it begins",
                        care -> care(
                                care,
                                care.periods(),
                                care.statuses(),
                                List.of(order("2026-09-01", "2026-09-01")),
                                care.reviews()),
                        "702"),
                told(
                        "two orders at once",
                        care -> care(
                                care,
                                care.periods(),
                                care.statuses(),
                                List.of(order("2026-09-01", "2026-10-01"), order("2026-09-15", "2026-09-20")),
                                care.reviews()),
                        "705"),
                told(
                        "a review of an older child coded as of a young one",
                        care -> care(
                                care,
                                care.periods(),
                                care.statuses(),
                                care.orders(),
                                List.of(new HeldReview(
                                        GivenCare.day("2026-09-01"), "PN0", Source.AUTHORITY, GivenCare.TOLD))),
                        "440"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aPlantedFaultIsFoundAndNothingElse(Fault fault) {
        // Given
        List<AuthorityYear.Child> children = new ArrayList<>(MADE.children());
        AuthorityYear.Child right = victim(fault);

        // When
        children.set(children.indexOf(right), fault.plant().apply(right));

        // Then
        assertThat(children.stream().flatMap(child -> findings(child).stream()))
                .containsExactlyInAnyOrderElementsOf(fault.findings());
    }

    /** The first older child with one row that lasts, which the fault would change. */
    private static AuthorityYear.Child victim(Fault fault) {
        return MADE.children().stream()
                .filter(child ->
                        child.stays().size() == 1 && child.care().orders().isEmpty())
                .filter(child -> child.stays().getFirst().endedOn() == null)
                .filter(child -> child.stays().getFirst().codes().size() == 1)
                .filter(child -> child.care().statuses().size() == 1)
                .filter(child -> child.care().header() != null
                        && child.care().header().bornOn().isBefore(GivenCare.day("2015-01-01")))
                .filter(child -> !fault.plant().apply(child).equals(child))
                .findFirst()
                .orElseThrow();
    }

    private static Fault coded(String name, String place, UnaryOperator<StatutoryCodes> change, String... findings) {
        return new Fault(
                name,
                child -> {
                    Stay stay = child.stays().getFirst();
                    StatutoryCodes codes = stay.codes().getFirst();
                    return codes.place().equals(place)
                            ? new AuthorityYear.Child(
                                    child.care(),
                                    List.of(new Stay(
                                            stay.placementId(),
                                            stay.childRef(),
                                            stay.responsibleLa(),
                                            stay.homeId(),
                                            "E06000021",
                                            stay.startedOn(),
                                            null,
                                            null,
                                            List.of(change.apply(codes)))))
                            : child;
                },
                List.of(findings));
    }

    private static Fault told(String name, UnaryOperator<CareFacts> change, String... findings) {
        return new Fault(
                name,
                child -> child.stays().getFirst().codes().getFirst().place().equals("K2")
                        ? new AuthorityYear.Child(change.apply(child.care()), child.stays())
                        : child,
                List.of(findings));
    }

    private static StatutoryCodes with(
            StatutoryCodes codes,
            String place,
            @org.jspecify.annotations.Nullable String provider,
            @org.jspecify.annotations.Nullable String urn) {
        return new StatutoryCodes(
                codes.from(), place, provider, codes.homePostcode(), codes.placementPostcode(), urn, null, null, null);
    }

    private static StatutoryCodes postcodes(
            StatutoryCodes codes,
            @org.jspecify.annotations.Nullable String home,
            @org.jspecify.annotations.Nullable String placement) {
        return new StatutoryCodes(
                codes.from(), codes.place(), codes.provider(), home, placement, codes.urn(), null, null, null);
    }

    private static StatutoryCodes reason(StatutoryCodes codes) {
        return new StatutoryCodes(
                codes.from(),
                codes.place(),
                codes.provider(),
                codes.homePostcode(),
                codes.placementPostcode(),
                codes.urn(),
                null,
                "CARPL",
                null);
    }

    private static LibertyOrder order(String start, String end) {
        return new LibertyOrder(
                GivenCare.day(start), GivenCare.day(end), "FC-2026-2", Source.AUTHORITY, GivenCare.TOLD);
    }

    private static CareFacts care(
            CareFacts care,
            List<CarePeriod> periods,
            List<LegalStatus> statuses,
            List<LibertyOrder> orders,
            List<HeldReview> reviews) {
        return new CareFacts(care.childRef(), care.responsibleLa(), care.header(), periods, statuses, reviews, orders);
    }

    private static List<String> findings(AuthorityYear.Child child) {
        return ReturnRules.findings(assembly(child).in(YEAR)).stream()
                .map(finding -> finding.rule().code())
                .toList();
    }

    private static List<EpisodeRow> rows() {
        return MADE.children().stream()
                .flatMap(child -> assembly(child).episodes(YEAR).stream())
                .toList();
    }

    private static ReturnAssembly assembly(AuthorityYear.Child child) {
        return new ReturnAssembly(child.care(), child.stays(), List.of(), REGISTERS, AuthorityYear.lastDay());
    }
}
