package uk.panauthority.placement.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BedBoardTest {

    private static final LocalDate MAY = LocalDate.of(2027, 5, 1);
    private static final String SEFTON = "E08000014";
    private static final String KNOWSLEY = "E08000011";

    @Test
    void anEmptyHomeGivesTheBedWithTheLowestNumber() {
        // Then
        assertThat(board(2).freeBed(SEFTON, MAY)).hasValue(1);
    }

    @Test
    void aBedIsWhatIsClaimedOfItOnTheNight() {
        // Given
        BedBoard board = board(4, stay(1, 0, null), nights(2, 0, 3, BedUse.VOID), nights(3, 0, 3, BedUse.HOLD));

        // Then
        assertThat(board.stateOf(1, MAY)).isEqualTo(BedState.OCCUPIED);
        assertThat(board.stateOf(2, MAY)).isEqualTo(BedState.VOID);
        assertThat(board.stateOf(3, MAY)).isEqualTo(BedState.HELD);
        assertThat(board.stateOf(4, MAY)).isEqualTo(BedState.AVAILABLE);
        assertThat(board.stateOf(2, MAY.plusDays(3)))
                .as("the day on which it comes back")
                .isEqualTo(BedState.AVAILABLE);
    }

    @Test
    void aBedThatIsClaimedLaterIsVacantUntilThenAndGivenToNobodyWithoutAnEnd() {
        // Given
        BedBoard board = board(1, nights(1, 5, 7, BedUse.VOID));

        // Then
        assertThat(board.vacancies(SEFTON, MAY)).containsExactly(new Vacancy(1, MAY, MAY.plusDays(5), null));
        assertThat(board.freeBed(SEFTON, MAY)).isEmpty();
        assertThat(board.freeBed(SEFTON, MAY.plusDays(7))).hasValue(1);
    }

    @Test
    void aClosedHomeHasNoVacancyAndWhoLivesThereGoesOnLivingThere() {
        // Given
        BedBoard board =
                new BedBoard(List.of(new BedBoard.Capacity(MAY, 2)), MAY, List.of(stay(1, -9, null)), List.of());

        // Then
        assertThat(board.freeBed(SEFTON, MAY)).isEmpty();
        assertThat(board.vacancies(null, MAY)).isEmpty();
        assertThat(board.stateOf(1, MAY)).isEqualTo(BedState.OCCUPIED);
        assertThat(board.stateOf(2, MAY)).isEqualTo(BedState.CLOSED);
        assertThat(board.stateOf(2, MAY.minusDays(1))).isEqualTo(BedState.AVAILABLE);
    }

    @Test
    void aHomeWithFewerPlacesThanBedsTakesNoMoreThanItHasPlaces() {
        // Given
        BedBoard board = new BedBoard(
                List.of(new BedBoard.Capacity(MAY.minusDays(9), 4), new BedBoard.Capacity(MAY, 2)),
                null,
                List.of(stay(4, -5, null)),
                List.of());

        // Then
        assertThat(board.freeBed(SEFTON, MAY)).hasValue(1);
        assertThat(board.vacancies(SEFTON, MAY)).hasSize(1);
        assertThat(board.stateOf(2, MAY)).isEqualTo(BedState.CLOSED);
        assertThat(with(board, stay(1, 0, null)).freeBed(SEFTON, MAY)).isEmpty();
    }

    @Test
    void aBedKeptForAnAuthorityIsItsOwnFirstAndNobodyElses() {
        // Given
        BedBoard board = kept(board(2), new KeptBed(UUID.randomUUID(), 2, false, SEFTON, SEFTON, MAY, null));

        // Then
        assertThat(board.freeBed(SEFTON, MAY)).hasValue(2);
        assertThat(board.freeBed(KNOWSLEY, MAY)).hasValue(1);
        assertThat(with(board, stay(1, 0, null)).freeBed(KNOWSLEY, MAY)).isEmpty();
        assertThat(board.vacancies(KNOWSLEY, MAY)).extracting(Vacancy::bed).containsExactly(1);
        assertThat(board.vacancies(null, MAY)).extracting(Vacancy::keptFor).containsExactly(null, SEFTON);
    }

    @Test
    void aLentBedIsTheBorrowersAndNotTheOwners() {
        // Given
        BedBoard board = kept(
                board(1),
                new KeptBed(UUID.randomUUID(), 1, false, SEFTON, SEFTON, MAY.minusDays(30), MAY.plusDays(300)),
                new KeptBed(UUID.randomUUID(), 1, true, SEFTON, KNOWSLEY, MAY, null));

        // Then
        assertThat(board.freeBed(KNOWSLEY, MAY)).hasValue(1);
        assertThat(board.freeBed(SEFTON, MAY)).isEmpty();
        assertThat(board.vacancies(SEFTON, MAY)).isEmpty();
        assertThat(board.vacancies(KNOWSLEY, MAY)).hasSize(1);
    }

    @Test
    void occupancyIsTheMostOfAnyNightToCome() {
        // Given
        BedBoard board =
                board(4, stay(1, 0, 2), stay(2, 1, null), nights(3, 1, 9, BedUse.HOLD), nights(4, 0, 9, BedUse.VOID));

        // Then
        assertThat(board.mostTaken(MAY)).isEqualTo(3);
        assertThat(board.mostTaken(MAY.plusDays(2))).isEqualTo(2);
    }

    /** Whatever children come, leave, are held for and are kept out: a bed has one of them a night. */
    @Property(tries = 300)
    void aBedIsClaimedOnceANightAndNoMoreThanThePlaces(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        int places = 1 + random.nextInt(4);
        BedBoard board = board(places);

        // When
        for (int i = 0; i < 30; i++) {
            LocalDate first = MAY.plusDays(random.nextInt(20));
            @Nullable LocalDate end = random.nextBoolean() ? null : first.plusDays(1 + random.nextInt(10));
            BedUse use = random.nextBoolean() ? BedUse.STAY : BedUse.HOLD;
            Optional<Integer> bed = board.freeBed(random.nextBoolean() ? SEFTON : KNOWSLEY, first);
            if (bed.isPresent()) {
                board = with(board, new BedStay(UUID.randomUUID(), bed.get(), first, end, use));
            }
        }

        // Then
        for (int day = 0; day < 40; day++) {
            LocalDate night = MAY.plusDays(day);
            Set<Integer> beds = new HashSet<>();
            for (BedStay claim : board.claims()) {
                if (claim.covers(night)) {
                    assertThat(beds.add(claim.bed()))
                            .as("bed %s on %s", claim.bed(), night)
                            .isTrue();
                }
            }
            assertThat(beds.size() + board.vacancies(null, night).size()).isEqualTo(places);
        }
    }

    private static BedBoard board(int places, BedStay... claims) {
        return new BedBoard(
                List.of(new BedBoard.Capacity(MAY.minusDays(100), places)), null, List.of(claims), List.of());
    }

    private static BedBoard with(BedBoard board, BedStay claim) {
        List<BedStay> claims = new ArrayList<>(board.claims());
        claims.add(claim);
        return new BedBoard(board.capacities(), board.closedOn(), claims, board.kept());
    }

    private static BedBoard kept(BedBoard board, KeptBed... kept) {
        return new BedBoard(board.capacities(), board.closedOn(), board.claims(), List.of(kept));
    }

    private static BedStay stay(int bed, int from, @Nullable Integer to) {
        return new BedStay(
                UUID.randomUUID(), bed, MAY.plusDays(from), to == null ? null : MAY.plusDays(to), BedUse.STAY);
    }

    private static BedStay nights(int bed, int from, int to, BedUse use) {
        return new BedStay(UUID.randomUUID(), bed, MAY.plusDays(from), MAY.plusDays(to), use);
    }
}
