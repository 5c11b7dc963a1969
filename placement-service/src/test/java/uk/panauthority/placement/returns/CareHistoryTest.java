package uk.panauthority.placement.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.placement.returns.GivenCare.ELM;
import static uk.panauthority.placement.returns.GivenCare.OAK;
import static uk.panauthority.placement.returns.GivenCare.care;
import static uk.panauthority.placement.returns.GivenCare.codes;
import static uk.panauthority.placement.returns.GivenCare.day;
import static uk.panauthority.placement.returns.GivenCare.period;
import static uk.panauthority.placement.returns.GivenCare.since;
import static uk.panauthority.placement.returns.GivenCare.status;
import static uk.panauthority.placement.returns.GivenCare.stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.care.CareFacts;
import uk.panauthority.placement.care.LegalStatus;
import uk.panauthority.placement.placement.StatutoryCodes;
import uk.panauthority.placement.placement.Stay;
import uk.panauthority.placement.returns.rule.EpisodeRow;
import uk.panauthority.placement.returns.rule.ReturnYear;

/** How care and placements become rows of the return. */
class CareHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ReturnYear YEAR = new ReturnYear(2026);

    @Test
    void aMoveClosesTheOldRowAndOpensOneWithAnotherCarer() {
        // Given
        CareFacts care = care(since("2026-05-01"), status("2026-05-01", "C2"));
        List<Stay> stays = List.of(
                stay(ELM, "2026-05-01", "2026-07-01", "CREQB", codes("2026-05-01", "K2")),
                stay(OAK, "2026-07-01", null, null, codes("2026-07-01", "K2", "PR4", "1000002")));

        // Then
        assertThat(rows(care, stays))
                .containsExactly(
                        "1,01/05/2026,S,C2,N1,K2,PR4,01/07/2026,X1,CREQB,PR8 1AA,ST1 1AA,1000001",
                        "1,01/07/2026,P,C2,N1,K2,PR4,,,,PR8 1AA,ST1 1AA,1000002");
    }

    @Test
    void anotherLegalStatusAloneIsARowWithoutAReasonForChange() {
        // Given
        CareFacts care = care(since("2026-05-01"), status("2026-05-01", "V2"), status("2026-06-01", "C2"));

        // Then
        assertThat(rows(care, List.of(stay(ELM, "2026-05-01", null, null, codes("2026-05-01", "K2")))))
                .containsExactly(
                        "1,01/05/2026,S,V2,N1,K2,PR4,01/06/2026,X1,,PR8 1AA,ST1 1AA,1000001",
                        "1,01/06/2026,L,C2,N1,K2,PR4,,,,PR8 1AA,ST1 1AA,1000001");
    }

    @Test
    void aMoveOnTheDayOfAnotherStatusIsOneRow() {
        // Given
        CareFacts care = care(since("2026-05-01"), status("2026-05-01", "V2"), status("2026-07-01", "C2"));
        Stay first = stay(ELM, "2026-05-01", "2026-07-01", "CARPL", codes("2026-05-01", "U6"));
        Stay elsewhere = stay(OAK, "2026-07-01", null, null, codes("2026-07-01", "U4"));
        Stay sameHome = stay(ELM, "2026-07-01", null, null, codes("2026-07-01", "U4"));

        // Then
        assertThat(begins(care, List.of(first, elsewhere))).containsExactly("S", "B");
        assertThat(begins(care, List.of(first, sameHome))).containsExactly("S", "U");
    }

    @Test
    void otherCodesInOnePlacementAreTheSameCarer() {
        // Given
        CareFacts care = care(since("2026-05-01"), status("2026-05-01", "C2"));

        // Then
        assertThat(rows(
                        care,
                        List.of(stay(
                                ELM, "2026-05-01", null, null, codes("2026-05-01", "U6"), codes("2026-08-01", "U4")))))
                .containsExactly(
                        "1,01/05/2026,S,C2,N1,U6,PR4,01/08/2026,X1,PLACE,PR8 1AA,ST1 1AA,1000001",
                        "1,01/08/2026,T,C2,N1,U4,PR4,,,,PR8 1AA,ST1 1AA,1000001");
    }

    @Test
    void aTemporaryMoveIsAnotherPlacementWithoutReasonsAndTheChildReturns() {
        // Given
        CareFacts care = care(since("2026-05-01"), status("2026-05-01", "C2"));
        Stay stay = stay(
                ELM,
                "2026-05-01",
                null,
                null,
                codes("2026-05-01", "K2"),
                codes("2026-08-01", "T1", null, null),
                codes("2026-08-09", "K2"));

        // Then
        assertThat(rows(care, List.of(stay)))
                .containsExactly(
                        "1,01/05/2026,S,C2,N1,K2,PR4,01/08/2026,X1,,PR8 1AA,ST1 1AA,1000001",
                        "1,01/08/2026,P,C2,N1,T1,,09/08/2026,X1,,PR8 1AA,ST1 1AA,",
                        "1,09/08/2026,P,C2,N1,K2,PR4,,,,PR8 1AA,ST1 1AA,1000001");
    }

    @Test
    void aNewOrderForTheSameHomeBeginsNoNewRow() {
        // Given
        CareFacts care = care(since("2026-05-01"), status("2026-05-01", "C2"));
        List<Stay> stays = List.of(
                stay(ELM, "2026-05-01", "2026-07-01", "CARPL", codes("2026-05-01", "K2")),
                stay(ELM, "2026-07-01", null, null, codes("2026-07-01", "K2")));

        // Then
        assertThat(rows(care, stays)).containsExactly("1,01/05/2026,S,C2,N1,K2,PR4,,,,PR8 1AA,ST1 1AA,1000001");
    }

    @Test
    void careEndsAsItWasToldOrElseAsThePlacementEnded() {
        // Given
        Stay left = stay(ELM, "2026-05-01", "2026-07-01", "E4A", codes("2026-05-01", "K2"));
        Stay lives = stay(ELM, "2026-05-01", null, null, codes("2026-05-01", "K2"));
        LegalStatus status = status("2026-05-01", "C2");
        String row = "1,01/05/2026,S,C2,N1,K2,PR4,01/07/2026,%s,,PR8 1AA,ST1 1AA,1000001";

        // Then
        assertThat(rows(care(since("2026-05-01"), status), List.of(left))).containsExactly(row.formatted("E4A"));
        assertThat(rows(care(period("2026-05-01", "2026-07-01", "E3"), status), List.of(left)))
                .containsExactly(row.formatted("E3"));
        assertThat(history(care(period("2026-05-01", "2026-07-01", "E3"), status), List.of(lives))
                        .episodes())
                .map(Episode::isInToldCare)
                .as("who lives on in the placement lives there outside care")
                .containsExactly(true, false);
    }

    @Test
    void daysOfCareWithoutAPlacementAreGaps() {
        // Given
        CareFacts care = care(since("2026-05-01"), status("2026-05-01", "C2"));
        List<Stay> stays = List.of(
                stay(ELM, "2026-05-03", "2026-07-01", "CARPL", codes("2026-05-03", "K2")),
                stay(OAK, "2026-07-05", "2026-11-21", "CARPL", codes("2026-07-05", "K2")));

        // Then
        assertThat(history(care, stays).gaps())
                .containsExactly(
                        new CareHistory.Nights(day("2026-05-01"), day("2026-05-03")),
                        new CareHistory.Nights(day("2026-07-01"), day("2026-07-05")),
                        new CareHistory.Nights(day("2026-11-21"), null));
    }

    @Test
    void whatEndsAfterTheYearIsOpenInItsFileAndWholeInTheNext() {
        // Given
        CareFacts care = care(since("2025-05-01"), status("2025-05-01", "C2"));
        List<Stay> stays = List.of(
                stay(ELM, "2025-05-01", "2026-04-01", "CARPL", codes("2025-05-01", "K2")),
                stay(OAK, "2026-04-01", null, null, codes("2026-04-01", "K2")));

        // Then
        assertThat(rows(care, stays, new ReturnYear(2025)))
                .containsExactly("1,01/05/2025,S,C2,N1,K2,PR4,,,,PR8 1AA,ST1 1AA,1000001");
        assertThat(rows(care, stays, new ReturnYear(2026)).getFirst())
                .isEqualTo("1,01/05/2025,S,C2,N1,K2,PR4,01/04/2026,X1,CARPL,PR8 1AA,ST1 1AA,1000001");
    }

    /** Whatever is told in whatever order, rows of one period join without gap or overlap, and say what changed. */
    @Property(tries = 200)
    void rowsJoinWithoutOverlapInWhateverOrderTheyBecameKnown(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        List<LegalStatus> statuses = new ArrayList<>(List.of(status("2026-04-01", "V2")));
        List<Stay> stays = new ArrayList<>();
        LocalDate from = day("2026-04-01");
        String[] places = {"K2", "U4", "U6", "R2"};
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            LocalDate to = from.plusDays(1 + random.nextInt(30));
            int home = random.nextInt(3);
            StatutoryCodes codes = codes(
                    from.toString(), places[random.nextInt(places.length)], "PR4", Integer.toString(1_000_001 + home));
            stays.add(stay(GivenCare.home(home), from.toString(), to.toString(), "CARPL", codes));
            statuses.add(status(from.plusDays(random.nextInt(40)).toString(), random.nextBoolean() ? "C2" : "V2"));
            from = to;
        }
        List<LegalStatus> sorted = statuses.stream()
                .collect(java.util.stream.Collectors.toMap(LegalStatus::since, s -> s, (a, b) -> b))
                .values()
                .stream()
                .sorted(java.util.Comparator.comparing(LegalStatus::since))
                .toList();
        CareFacts care = care(period("2026-04-01", from.toString(), "E4A"), sorted.toArray(LegalStatus[]::new));
        List<Stay> shuffled = new ArrayList<>(stays);
        Collections.shuffle(shuffled, random);

        // When
        List<Episode> episodes = history(care, shuffled).episodes();

        // Then
        assertThat(episodes).isEqualTo(history(care, stays).episodes());
        assertThat(episodes.getFirst().rne()).isEqualTo("S");
        assertThat(episodes.getLast().rec()).isEqualTo("E4A");
        for (int i = 1; i < episodes.size(); i++) {
            assertThat(episodes.get(i).decom()).isEqualTo(episodes.get(i - 1).dec());
        }
        assertThat(history(care, stays).gaps()).isEmpty();
        assertThat(new ReturnAssembly(care, stays, List.of(), GivenCare.openRegisters(), TODAY)
                        .in(YEAR)
                        .episodes())
                .satisfies(rows -> assertThat(findingsOfChange(care, stays)).isEmpty());
    }

    private static List<String> findingsOfChange(CareFacts care, List<Stay> stays) {
        List<String> changes = List.of("142", "148", "225", "226", "233", "434", "435", "436", "GAP", "CARE");
        return uk.panauthority.placement.returns.rule.ReturnRules.findings(
                        new ReturnAssembly(care, stays, List.of(), GivenCare.openRegisters(), TODAY).in(YEAR))
                .stream()
                .map(finding -> finding.rule().code())
                .filter(changes::contains)
                .toList();
    }

    private static List<String> begins(CareFacts care, List<Stay> stays) {
        return history(care, stays).episodes().stream().map(Episode::rne).toList();
    }

    private static CareHistory history(CareFacts care, List<Stay> stays) {
        return CareHistory.of(care, stays, TODAY);
    }

    private static List<String> rows(CareFacts care, List<Stay> stays) {
        return rows(care, stays, YEAR);
    }

    private static List<String> rows(CareFacts care, List<Stay> stays, ReturnYear year) {
        return new ReturnAssembly(care, stays, List.of(), GivenCare.openRegisters(), TODAY)
                .episodes(year).stream()
                        .map(EpisodeRow::cells)
                        .map(cells -> String.join(",", cells))
                        .toList();
    }
}
