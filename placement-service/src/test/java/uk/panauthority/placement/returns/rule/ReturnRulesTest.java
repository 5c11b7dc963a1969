package uk.panauthority.placement.returns.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.placement.returns.rule.Children.at;
import static uk.panauthority.placement.returns.rule.Children.bornOn;
import static uk.panauthority.placement.returns.rule.Children.child;
import static uk.panauthority.placement.returns.rule.Children.goingOn;
import static uk.panauthority.placement.returns.rule.Children.home;
import static uk.panauthority.placement.returns.rule.Children.in;
import static uk.panauthority.placement.returns.rule.Children.order;
import static uk.panauthority.placement.returns.rule.Children.review;
import static uk.panauthority.placement.returns.rule.Children.row;
import static uk.panauthority.placement.returns.rule.Children.timesAway;
import static uk.panauthority.placement.returns.rule.Children.unaccompanied;
import static uk.panauthority.placement.returns.rule.Children.untold;
import static uk.panauthority.placement.returns.rule.Children.withGap;
import static uk.panauthority.placement.returns.rule.Children.withHistory;
import static uk.panauthority.placement.returns.rule.Children.withOpenOrder;
import static uk.panauthority.placement.returns.rule.Children.withOrders;
import static uk.panauthority.placement.returns.rule.Children.withReviews;
import static uk.panauthority.placement.returns.rule.Children.withReviewsBorn;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.panauthority.placement.code.CodeColumn;
import uk.panauthority.placement.code.ReturnCodes;

/** Each rule lets the right child pass and finds the wrong one. */
class ReturnRulesTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final EpisodeRow ENDED = row("DEC=01/07/2026", "REC=X1", "REASON_PLACE_CHANGE=CARPL");
    private static final EpisodeRow NEXT = row("DECOM=01/07/2026", "RNE=P", "PL_POST=L1 1AA", "URN=7654321");
    private static final EpisodeRow AWAY =
            row("DECOM=01/07/2026", "RNE=P", "PLACE=T1", "PLACE_PROVIDER=", "URN=", "DEC=10/07/2026", "REC=X1");
    private static final EpisodeRow LEFT = row("DEC=01/07/2026", "REC=X1");

    /** A child that breaks the rule, and the nearest one that does not. */
    record Example(String rule, ChildReturn right, ChildReturn wrong) {

        @Override
        public String toString() {
            return rule;
        }
    }

    private static Example rule(String rule, ChildReturn right, ChildReturn wrong) {
        return new Example(rule, right, wrong);
    }

    private static ChildReturn of(PlaceFacts facts, String... changes) {
        return child(row(facts, changes));
    }

    static Stream<Example> examples() {
        return Stream.of(
                        structure(),
                        providers(),
                        places(),
                        reasons(),
                        ages(),
                        temporary(),
                        postcodes(),
                        changes(),
                        rest())
                .flatMap(List::stream);
    }

    private static List<Example> structure() {
        return List.of(
                rule("142", child(ENDED, NEXT), child(row(), NEXT)),
                rule("146", child(row()), child(row("PLACE=H5"))),
                rule("148", child(ENDED), child(row("DEC=01/07/2026"))),
                rule(
                        "1009",
                        child(ENDED, NEXT),
                        child(row("DEC=01/07/2026", "REC=X1", "REASON_PLACE_CHANGE=MOVED"), NEXT)));
    }

    private static List<Example> providers() {
        return List.of(
                rule("178", child(row()), child(row("PLACE_PROVIDER=PR9"))),
                rule("213", child(row("PLACE=Z12", "PLACE_PROVIDER=")), child(row("PLACE=Z12"))),
                rule("526", child(row()), child(row("PLACE_PROVIDER="))),
                rule("527", child(row("PLACE_PROVIDER=PR1")), child(row("PLACE_PROVIDER=PR1", "PLACE=R2"))),
                rule("528", child(row("PLACE_PROVIDER=PR2")), child(row("PLACE_PROVIDER=PR2", "PLACE=R5"))),
                rule("529", child(row("PLACE_PROVIDER=PR3", "PLACE=R2")), child(row("PLACE_PROVIDER=PR3", "PLACE=U4"))),
                rule("530", child(row()), child(row("PLACE=P1"))),
                rule("531", child(row("PLACE_PROVIDER=PR5")), child(row("PLACE=P1", "PLACE_PROVIDER=PR5"))),
                rule("550", child(row("PLACE=P1", "PLACE_PROVIDER=PR0")), child(row("PLACE_PROVIDER=PR0"))),
                rule("229", of(at(home()), "PLACE_PROVIDER=PR2"), of(at(home()), "PLACE_PROVIDER=PR1")));
    }

    private static List<Example> places() {
        RegisteredHome deregistered = new RegisteredHome(
                "E06000021", "ST1 1AA", Set.of(), null, LocalDate.of(2020, 1, 1), LocalDate.of(2026, 6, 1));
        RegisteredHome tooYoung =
                new RegisteredHome("E06000021", "ST1 1AA", Set.of(), null, LocalDate.of(2026, 5, 2), null);
        return List.of(
                rule("214", child(row("LS=V4", "PL_POST=", "URN=")), child(row("LS=V4"))),
                rule("218", child(row("PLACE=R2", "URN=")), child(row("URN="))),
                rule("222", child(row("PLACE=R2", "URN=XXXXXXX")), child(row("PLACE=R2"))),
                rule("1008", of(at(home())), of(at(null))),
                rule("219", of(at(home())), of(at(home()), "PLACE=K1")),
                rule("221", of(at(home())), of(at(home()), "PL_POST=L1 1AA")),
                rule("224", of(at(home())), of(at(home()), "PLACE_PROVIDER=PR5")),
                rule("227", of(at(home())), of(at(tooYoung))),
                rule("228", of(at(deregistered)), of(at(deregistered), "DEC=02/06/2026", "REC=X1")));
    }

    private static List<Example> reasons() {
        EpisodeRow custody = row("DEC=01/07/2026", "REC=X1", "REASON_PLACE_CHANGE=CUSTOD");
        return List.of(
                rule("225", child(ENDED, NEXT), child(LEFT, NEXT)),
                rule("226", child(LEFT, AWAY), child(ENDED, AWAY)),
                rule("233", child(row()), child(row("REASON_PLACE_CHANGE=CARPL"))),
                rule("234", bornOn(LocalDate.of(2016, 7, 1), custody), bornOn(LocalDate.of(2016, 7, 2), custody)));
    }

    private static List<Example> ages() {
        return List.of(
                rule(
                        "371",
                        bornOn(MAY.minusYears(16), row("PLACE=K3")),
                        bornOn(MAY.minusYears(16).plusDays(1), row("PLACE=K3"))),
                rule(
                        "372",
                        bornOn(MAY.minusYears(10), row("PLACE=R5")),
                        bornOn(MAY.minusYears(10).plusDays(1), row("PLACE=R5"))),
                rule(
                        "373",
                        bornOn(MAY.minusYears(4), row("PLACE=S1")),
                        bornOn(MAY.minusYears(4).plusDays(1), row("PLACE=S1"))),
                rule(
                        "374",
                        bornOn(MAY.minusYears(14), row("PLACE=P3")),
                        bornOn(MAY.minusYears(14).plusDays(1), row("PLACE=P3"))),
                rule("378", child(row("PLACE=P1")), child(row("PLACE=P1", "LS=V2"))),
                rule("384", child(row("PLACE=U3", "LS=V3")), child(row("PLACE=U4", "LS=V3"))));
    }

    private static List<Example> temporary() {
        EpisodeRow back = row("DECOM=10/07/2026", "RNE=P");
        List<EpisodeRow> thrice = timesAway("T3", 3);
        return List.of(
                rule("375", child(row("PLACE=T1", "DEC=12/06/2026")), child(row("PLACE=T1", "DEC=13/06/2026"))),
                rule("376", child(row("PLACE=T3", "DEC=22/05/2026")), child(row("PLACE=T3"))),
                rule(
                        "377",
                        child(timesAway("T3", 2).toArray(EpisodeRow[]::new)),
                        withHistory(thrice.subList(0, 2), thrice.get(2))),
                rule("379", child(row("PLACE=T4", "DEC=08/05/2026")), child(row("PLACE=T4", "DEC=09/05/2026"))),
                rule("380", child(AWAY), child(row("PLACE=T1"))),
                rule("381", child(AWAY), child(row("PLACE=T1", "DEC=10/07/2026", "REC=E4A"))),
                rule("382", child(AWAY), child(row("PLACE=T1", "LS=V3"))),
                rule(
                        "383",
                        child(LEFT, AWAY, back),
                        child(LEFT, AWAY, row("DECOM=10/07/2026", "RNE=P", "PL_POST=L1 1AA"))));
    }

    private static List<Example> postcodes() {
        PlaceFacts nowhere = new PlaceFacts(true, null, null, true, false, null);
        PlaceFacts far = new PlaceFacts(true, null, null, true, true, new BigDecimal("350.1"));
        PlaceFacts unknown = new PlaceFacts(true, null, null, true, true, new BigDecimal("999.9"));
        return List.of(
                rule("392b", unaccompanied(row("HOME_POST=")), child(row("HOME_POST="))),
                rule("392c", of(at(home())), of(nowhere)),
                rule("392d", child(row("PLACE=P1", "PL_POST=PR81AA")), child(row("PL_POST=PR81AA"))),
                rule("454", of(unknown), of(far)));
    }

    private static List<Example> changes() {
        EpisodeRow ended = row("DEC=01/07/2026", "REC=X1");
        OpenPlace lastYear = new OpenPlace("K2", "PR4", "1234567");
        ReturnYear of2024 = new ReturnYear(2024);
        return List.of(
                rule(
                        "434",
                        child(ended, row("DECOM=01/07/2026", "RNE=L", "LS=C1")),
                        child(ended, row("DECOM=01/07/2026", "RNE=L"))),
                rule("435", child(ENDED, NEXT), child(ENDED, row("DECOM=01/07/2026", "RNE=T"))),
                rule(
                        "436",
                        child(ENDED, row("DECOM=01/07/2026", "RNE=B", "LS=C1", "PL_POST=L1 1AA")),
                        child(ENDED, row("DECOM=01/07/2026", "RNE=U", "LS=C1"))),
                rule(
                        "503D",
                        goingOn(new OpenPlace("H5", "PR4", ""), of2024, row("PLACE=K3")),
                        goingOn(new OpenPlace("H5", "PR4", ""), of2024.next(), row("PLACE=K3"))),
                rule(
                        "503E",
                        goingOn(lastYear, Children.YEAR, row()),
                        goingOn(lastYear, Children.YEAR, row("PLACE_PROVIDER=PR5"))),
                rule(
                        "503F",
                        goingOn(lastYear, Children.YEAR, row()),
                        goingOn(lastYear, Children.YEAR, row("URN=7654321"))));
    }

    private static List<Example> rest() {
        LocalDate february = LocalDate.of(2026, 2, 1);
        return List.of(
                rule("700", withOrders(row(), order("01/05/2026", "")), withOrders(row(), order("31/06/2026", ""))),
                rule("701", withOrders(row(), order("01/05/2026", "")), withOrders(row(), order("01/05/2026", "soon"))),
                rule(
                        "702",
                        withOrders(row(), order("01/05/2026", "02/05/2026")),
                        withOrders(row(), order("01/05/2026", "01/05/2026"))),
                rule("703", withOrders(row(), order("31/03/2027", "")), withOrders(row(), order("01/04/2027", ""))),
                rule(
                        "704",
                        withOrders(row(), order("01/05/2026", "31/03/2027")),
                        withOrders(row(), order("01/05/2026", "01/04/2027"))),
                rule(
                        "705",
                        withOrders(row(), order("01/05/2026", "01/06/2026"), order("01/06/2026", "")),
                        withOrders(row(), order("01/05/2026", ""), order("01/06/2026", ""))),
                rule(
                        "706",
                        withOpenOrder(february, order("01/02/2026", "")),
                        withOpenOrder(february, order("02/02/2026", ""))),
                rule(
                        "707",
                        withOrders(row("DEC=01/07/2026", "REC=E4A"), order("01/05/2026", "01/07/2026")),
                        withOrders(row("DEC=01/07/2026", "REC=E4A"), order("01/05/2026", ""))),
                rule("708", withOrders(row(), order("02/06/2012", "")), withOrders(row(), order("01/06/2012", ""))),
                rule(
                        "709",
                        withOrders(row("PLACE=Z13"), order("01/05/2026", "")),
                        withOrders(row("PLACE=U4"), order("01/05/2026", ""))),
                rule(
                        "710",
                        withOrders(row("PLACE=K1"), order("01/04/2026", "01/05/2026")),
                        withOrders(row("PLACE=K1"), order("01/04/2026", "02/05/2026"))),
                rule(
                        "399",
                        withReviews(row(), review("01/06/2026", "PN1")),
                        withReviews(row("LS=V3"), review("01/06/2026", "PN1"))),
                rule(
                        "440",
                        withReviewsBorn(LocalDate.of(2022, 6, 2), review("01/06/2026", "PN0")),
                        withReviewsBorn(LocalDate.of(2022, 6, 1), review("01/06/2026", "PN0"))),
                rule(
                        "441",
                        withReviewsBorn(LocalDate.of(2022, 6, 1), review("01/06/2026", "PN1")),
                        withReviewsBorn(LocalDate.of(2022, 6, 2), review("01/06/2026", "PN1"))),
                rule("CARE", child(row()), child(untold(row()))),
                rule("STATUS", child(row()), child(row("CIN="))),
                rule("GAP", withGap(), withGap(new Gap(new Origin("gap/2026-05-01", null)))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aRuleFindsWhatBreaksItAndNothingElse(Example example) {
        // Given
        ReturnRule rule = ReturnRules.numbered(example.rule()).orElseThrow();

        // Then
        assertThat(rule.breaches(example.right())).as("the right child").isEmpty();
        assertThat(rule.breaches(example.wrong())).as("the wrong child").hasSize(1);
    }

    @Test
    void everyRuleHasAnExampleAndANumberOfItsOwn() {
        // When
        List<String> rules = ReturnRules.ALL.stream().map(ReturnRule::code).toList();

        // Then
        assertThat(rules).doesNotHaveDuplicates();
        assertThat(examples().map(Example::rule)).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void aRightChildHasNoFindings() {
        // Then
        assertThat(ReturnRules.findings(child(ENDED, NEXT))).isEmpty();
        assertThat(ReturnRules.findings(child(LEFT, AWAY, row("DECOM=10/07/2026", "RNE=P"))))
                .isEmpty();
        assertThat(ReturnRules.findings(of(at(home())))).isEmpty();
    }

    @Test
    void aRefusalIsNamedByTheNumberOfTheRule() {
        // Then
        assertThat(ReturnRules.numbered("392d").orElseThrow().refusal().code()).isEqualTo("rule-392d");
        assertThat(ReturnRules.numbered("233").orElseThrow().kind()).isEqualTo(Kind.IMPOSSIBLE);
        assertThat(ReturnRules.numbered("371").orElseThrow().kind()).isEqualTo(Kind.IMPROPER);
    }

    @Test
    void theStandardsListOfRulesIsHereWithoutTheMissingTable() throws IOException {
        // Given
        List<String[]> known = standard("rules.csv");

        // When
        Set<String> expected = known.stream()
                .filter(row -> !row[0].equals("missing"))
                .map(row -> row[1])
                // What is typed or checked by the code lists before it can be a row.
                .filter(number -> !Set.of("166", "167").contains(number))
                .collect(Collectors.toSet());

        // Then
        assertThat(ReturnRules.ALL.stream().map(ReturnRule::code)).containsAll(expected);
    }

    @Test
    void theStandardsListsOfCodesAreOurs() throws IOException {
        // Given
        Set<String> columns = Set.of(
                "SEX", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "REASON_PLACE_CHANGE", "REC", "REVIEW_CODE");

        // Then
        for (String[] row : standard("codes.csv")) {
            if (columns.contains(row[0])) {
                for (int year = 2021; year <= 2026; year++) {
                    boolean holds = (row[3].isEmpty() || row[3].compareTo(new ReturnYear(year).label()) <= 0)
                            && (row[4].isEmpty() || row[4].compareTo(new ReturnYear(year).label()) >= 0);
                    assertThat(ReturnCodes.isValid(CodeColumn.valueOf(row[0]), row[1], new ReturnYear(year).last()))
                            .as("%s %s in %d", row[0], row[1], year)
                            .isEqualTo(holds);
                }
            }
        }
    }

    /** Rows of a published file beside the project; quoted texts hold no columns that are read here. */
    private static List<String[]> standard(String name) throws IOException {
        Path file = Path.of(System.getProperty("standards.ssda903", "../../shared/standards/ssda903"), name);
        Assumptions.assumeTrue(Files.exists(file), "the published lists are not at hand");
        try (var csv = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(file)) {
            return csv.stream()
                    .skip(1)
                    .map(row -> row.getFields().toArray(String[]::new))
                    .toList();
        }
    }

    @Test
    void aSupportedFlatOfTheOldKindIsStillJudgedInItsYear() {
        // Then
        assertThat(ReturnRules.findings(in(new ReturnYear(2023), row("PLACE=H5", "URN=", "DECOM=01/06/2023"))).stream()
                        .map(f -> f.rule().code()))
                .containsExactly("371");
    }
}
