package uk.panauthority.placement.returns.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Children whose return is right, and what may be changed of it. The child was born on 1 June 2012. */
final class Children {

    static final ReturnYear YEAR = new ReturnYear(2026);
    static final String SEFTON = "E08000014";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String[] RIGHT = {
        "CHILD=1",
        "DECOM=01/05/2026",
        "RNE=S",
        "LS=C2",
        "CIN=N1",
        "PLACE=K2",
        "PLACE_PROVIDER=PR4",
        "HOME_POST=PR8 1AA",
        "PL_POST=ST1 1AA",
        "URN=1234567"
    };

    private Children() {}

    /** A right row with other cells, each as {@code COLUMN=cell}. */
    static EpisodeRow row(String... changes) {
        return row(PlaceFacts.UNKNOWN, changes);
    }

    static EpisodeRow row(PlaceFacts facts, String... changes) {
        String[] cells = new String[EpisodeRow.Column.values().length];
        java.util.Arrays.fill(cells, "");
        Stream.concat(Stream.of(RIGHT), Stream.of(changes)).forEach(change -> {
            String[] parts = change.split("=", 2);
            cells[EpisodeRow.Column.valueOf(parts[0]).ordinal()] = parts[1];
        });
        UUID placement =
                UUID.nameUUIDFromBytes(String.join("|", cells).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new EpisodeRow(List.of(cells), true, facts, new Origin("placement/" + placement, placement));
    }

    /** The same row on days of which care has told nothing. */
    static EpisodeRow untold(EpisodeRow row) {
        return new EpisodeRow(row.cells(), false, row.facts(), row.origin());
    }

    static RegisteredHome home() {
        return new RegisteredHome("E06000021", "ST1 1AA", Set.of("K2"), "PR4", LocalDate.of(2020, 1, 1), null);
    }

    static PlaceFacts at(@Nullable RegisteredHome home) {
        return new PlaceFacts(true, home != null, home, true, true, new BigDecimal("40.1"));
    }

    static ChildReturn child(EpisodeRow... rows) {
        return in(YEAR, rows);
    }

    static ChildReturn in(ReturnYear year, EpisodeRow... rows) {
        return child(year, List.of(), List.of(rows), null);
    }

    static ChildReturn bornOn(LocalDate born, EpisodeRow... rows) {
        ChildReturn child = child(rows);
        return new ChildReturn(
                child.year(),
                TODAY,
                SEFTON,
                born,
                false,
                List.of(),
                child.episodes(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    static ChildReturn goingOn(OpenPlace open, ReturnYear year, EpisodeRow... rows) {
        return child(year, List.of(), List.of(rows), open);
    }

    static ChildReturn withHistory(List<EpisodeRow> earlier, EpisodeRow... rows) {
        return child(YEAR, earlier, List.of(rows), null);
    }

    static ChildReturn withOrders(EpisodeRow row, LibertyRow... orders) {
        return child(row).withOrders(List.of(orders));
    }

    static ChildReturn withOpenOrder(LocalDate openLastYear, LibertyRow... orders) {
        return new ChildReturn(
                YEAR,
                TODAY,
                SEFTON,
                LocalDate.of(2012, 6, 1),
                false,
                List.of(),
                List.of(row()),
                List.of(),
                List.of(orders),
                List.of(),
                null,
                List.of(openLastYear));
    }

    static ChildReturn withReviews(EpisodeRow row, ReviewRow... reviews) {
        return new ChildReturn(
                YEAR,
                TODAY,
                SEFTON,
                LocalDate.of(2012, 6, 1),
                false,
                List.of(),
                List.of(row),
                List.of(),
                List.of(),
                List.of(reviews),
                null,
                List.of());
    }

    static ChildReturn withReviewsBorn(LocalDate born, ReviewRow... reviews) {
        return new ChildReturn(
                YEAR,
                TODAY,
                SEFTON,
                born,
                false,
                List.of(),
                List.of(row()),
                List.of(),
                List.of(),
                List.of(reviews),
                null,
                List.of());
    }

    static ChildReturn withGap(Gap... gaps) {
        return new ChildReturn(
                YEAR,
                TODAY,
                SEFTON,
                LocalDate.of(2012, 6, 1),
                false,
                List.of(),
                List.of(row()),
                List.of(gaps),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    static ChildReturn unaccompanied(EpisodeRow... rows) {
        return new ChildReturn(
                YEAR,
                TODAY,
                SEFTON,
                LocalDate.of(2012, 6, 1),
                true,
                List.of(),
                List.of(rows),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    static LibertyRow order(String start, String end) {
        return new LibertyRow("1", "01/06/2012", start, end, new Origin("liberty-order/" + start + end, null));
    }

    static ReviewRow review(String day, String code) {
        return new ReviewRow("1", "01/06/2012", day, code, new Origin("review/" + day, null));
    }

    /** So many rows of the code, each a week long and a month apart, between stays at the usual place. */
    static List<EpisodeRow> timesAway(String place, int times) {
        List<EpisodeRow> rows = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            LocalDate start = LocalDate.of(2026, 5, 1).plusMonths(i);
            rows.add(row(
                    "PLACE=" + place,
                    "PLACE_PROVIDER=",
                    "URN=",
                    "RNE=P",
                    "DECOM=" + ReturnDate.cell(start),
                    "DEC=" + ReturnDate.cell(start.plusWeeks(1)),
                    "REC=X1"));
        }
        return rows;
    }

    private static ChildReturn child(
            ReturnYear year, List<EpisodeRow> earlier, List<EpisodeRow> rows, @Nullable OpenPlace open) {
        return new ChildReturn(
                year,
                TODAY,
                SEFTON,
                LocalDate.of(2012, 6, 1),
                false,
                earlier,
                rows,
                List.of(),
                List.of(),
                List.of(),
                open,
                List.of());
    }
}
