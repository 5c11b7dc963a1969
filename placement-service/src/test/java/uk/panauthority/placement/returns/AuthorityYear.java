package uk.panauthority.placement.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.care.CareFacts;
import uk.panauthority.placement.care.CarePeriod;
import uk.panauthority.placement.care.HeaderFacts;
import uk.panauthority.placement.care.HeldReview;
import uk.panauthority.placement.care.LegalStatus;
import uk.panauthority.placement.care.LibertyOrder;
import uk.panauthority.placement.care.Source;
import uk.panauthority.placement.placement.StatutoryCodes;
import uk.panauthority.placement.placement.Stay;
import uk.panauthority.placement.returns.rule.RegisteredHome;

/**
 * A year of an authority: invented children in invented homes whose return is right in every rule. The same seed makes the
 * same year.
 */
final class AuthorityYear {

    /** One child with everything that the return knows of it. */
    record Child(CareFacts care, List<Stay> stays) {}

    /** A home of one kind with its register entry. */
    record Home(UUID id, String urn, String place, String provider, String postcode, String authority) {

        boolean needsUrn() {
            return !place.startsWith("R2") && !place.equals("Z12");
        }
    }

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 31);
    private static final String[] FOSTER = {"U1", "U3", "U4", "U6"};
    private static final String[] REASONS = {"CARPL", "CREQB", "CREQO", "CHILD", "LAREQ", "ALLEG", "STAND"};
    private static final String[] ENDS = {"E4A", "E45", "E5", "E8", "E12"};
    private static final String[] ETHNICITIES = {"WBRI", "MWBC", "APKN", "BAFR", "OOTH"};

    private final Random random;
    private final List<Home> homes = new ArrayList<>();
    private final List<Child> children = new ArrayList<>();

    AuthorityYear(long seed, int childCount, int homeCount) {
        this.random = new Random(seed);
        for (int i = 0; i < homeCount; i++) {
            homes.add(home(i));
        }
        for (int i = 0; i < childCount; i++) {
            children.add(child(i));
        }
    }

    static LocalDate lastDay() {
        return TODAY;
    }

    List<Child> children() {
        return children;
    }

    List<Home> homes() {
        return homes;
    }

    GivenCare.Registers registers() {
        Map<String, RegisteredHome> register = new HashMap<>();
        homes.forEach(home -> register.put(
                home.urn(),
                new RegisteredHome(
                        home.authority(),
                        home.postcode(),
                        Set.of(home.place()),
                        home.provider(),
                        FIRST.minusYears(9),
                        null)));
        return new GivenCare.Registers(register, Set.of());
    }

    private Home home(int i) {
        String place = switch (i % 10) {
            case 0, 1, 2 -> "K2";
            case 3 -> "K3";
            case 4 -> "R2";
            default -> FOSTER[i % FOSTER.length];
        };
        boolean own = !place.equals("R2") && i % 4 == 0;
        String authority = own ? GivenCare.SEFTON : "E06000021";
        String provider = place.equals("R2") ? "PR3" : own ? "PR1" : i % 3 == 0 ? "PR5" : "PR4";
        String postcode = "ST%d %dAA".formatted(1 + i % 40, i / 40);
        return new Home(GivenCare.home(i), Integer.toString(1_000_000 + i), place, provider, postcode, authority);
    }

    private Child child(int number) {
        String ref = GivenCare.SEFTON + "-" + (number + 1);
        int age = 17 - number % 16;
        LocalDate born = LocalDate.of(2026 - age, 1 + number % 12, 1 + number % 28);
        LocalDate from =
                number % 3 == 0 ? FIRST.plusDays(random.nextInt(200)) : FIRST.minusDays(1 + random.nextInt(700));
        boolean ends = number % 7 == 0;
        LocalDate to = ends ? later(from, FIRST).plusDays(20 + random.nextInt(100)) : null;
        List<LegalStatus> statuses = statuses(from, to, number);
        List<Stay> stays = stays(ref, age, born, from, to, number);
        List<LibertyOrder> orders = number % 40 == 0 ? orders(stays) : List.of();
        CareFacts care = new CareFacts(
                ref,
                GivenCare.SEFTON,
                header(number, born),
                List.of(new CarePeriod(
                        from, to, ends ? ENDS[number % ENDS.length] : null, Source.AUTHORITY, GivenCare.TOLD)),
                statuses,
                List.of(review(later(from, FIRST).plusDays(15), born)),
                orders);
        return new Child(care, stays);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static HeaderFacts header(int number, LocalDate born) {
        return new HeaderFacts(
                number % 2 == 0 ? "M" : "F",
                born,
                ETHNICITIES[number % ETHNICITIES.length],
                "A%012d".formatted(number),
                false,
                null,
                false,
                "PR8 1AA",
                Source.AUTHORITY,
                GivenCare.TOLD);
    }

    private List<LegalStatus> statuses(LocalDate from, @Nullable LocalDate to, int number) {
        List<LegalStatus> statuses = new ArrayList<>();
        statuses.add(new LegalStatus(from, number % 2 == 0 ? "V2" : "C1", "N1", Source.AUTHORITY, GivenCare.TOLD));
        LocalDate next = from.plusDays(10 + random.nextInt(60));
        if (number % 5 == 0 && (to == null || next.isBefore(to))) {
            statuses.add(new LegalStatus(next, "C2", "N1", Source.AUTHORITY, GivenCare.TOLD));
        }
        return statuses;
    }

    private List<Stay> stays(String ref, int age, LocalDate born, LocalDate from, @Nullable LocalDate to, int number) {
        List<Stay> stays = new ArrayList<>();
        LocalDate start = from;
        Home last = null;
        int moves = number % 4 == 0 ? 2 : number % 3 == 0 ? 1 : 0;
        for (int i = 0; i <= moves; i++) {
            Home home = homeFor(born, start, last);
            LocalDate leaves = i == moves ? to : start.plusDays(12 + random.nextInt(25));
            if (leaves != null && to != null && !leaves.isBefore(to)) {
                leaves = to;
            }
            boolean isLast = i == moves || (leaves != null && leaves.equals(to));
            stays.add(stay(ref, home, start, leaves, leaves == null ? null : REASONS[random.nextInt(REASONS.length)]));
            if (isLast) {
                break;
            }
            start = leaves;
            last = home;
        }
        return stays;
    }

    private Stay stay(String ref, Home home, LocalDate from, @Nullable LocalDate to, @Nullable String reason) {
        List<StatutoryCodes> codes = new ArrayList<>();
        codes.add(codes(home, from));
        boolean inHospital = home.place().startsWith("U") && random.nextInt(8) == 0;
        if (inHospital && (to == null || from.plusDays(9).isBefore(to))) {
            codes.add(new StatutoryCodes(from.plusDays(4), "T1", null, "PR8 1AA", "L7 8XP", null, null, null, null));
            codes.add(codes(home, from.plusDays(8)));
        }
        return new Stay(
                new UUID(random.nextLong(), random.nextLong()),
                ref,
                GivenCare.SEFTON,
                home.id(),
                home.authority(),
                from,
                to,
                reason,
                codes);
    }

    private static StatutoryCodes codes(Home home, LocalDate from) {
        return new StatutoryCodes(
                from,
                home.place(),
                home.provider(),
                "PR8 1AA",
                home.postcode(),
                home.needsUrn() ? home.urn() : null,
                null,
                null,
                null);
    }

    private Home homeFor(LocalDate born, LocalDate day, @Nullable Home not) {
        while (true) {
            Home home = homes.get(random.nextInt(homes.size()));
            boolean oldEnough =
                    !home.place().equals("K3") || !born.plusYears(16).isAfter(day);
            if (oldEnough && !home.equals(not)) {
                return home;
            }
        }
    }

    /** On nights in a children's home only; there are few. */
    private static List<LibertyOrder> orders(List<Stay> stays) {
        return stays.stream()
                .filter(stay ->
                        stay.codes().stream().allMatch(codes -> codes.place().equals("K2")))
                .filter(stay -> stay.endedOn() == null || stay.endedOn().isAfter(FIRST.plusDays(10)))
                .limit(1)
                .map(stay -> new LibertyOrder(
                        stay.startedOn(),
                        stay.endedOn() == null ? later(stay.startedOn(), FIRST).plusDays(9) : stay.endedOn(),
                        "FC-2026-1",
                        Source.AUTHORITY,
                        GivenCare.TOLD))
                .toList();
    }

    private static HeldReview review(LocalDate day, LocalDate born) {
        return new HeldReview(day, born.plusYears(4).isAfter(day) ? "PN0" : "PN1", Source.AUTHORITY, GivenCare.TOLD);
    }
}
