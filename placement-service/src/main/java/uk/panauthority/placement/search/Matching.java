package uk.panauthority.placement.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.geography.GridReference;
import uk.panauthority.placement.search.MatchResult.Reason;
import uk.panauthority.placement.search.MatchResult.Verdict;
import uk.panauthority.placement.search.MatchResult.Weight;
import uk.panauthority.placement.search.Needs.ExcludedArea;

/**
 * Ranks homes for one child: a pure function of what is asked and what is known. Essential requirements exclude, desirable
 * ones rank, what is not known does neither. Excluded areas and homes of linked children are left out without a word of
 * why. No score excludes. The order of the homes that are given does not matter.
 */
public final class Matching {

    private static final Comparator<Judged> BEST_FIRST = Comparator.comparing(
                    (Judged j) -> j.verdict() == Verdict.FITS ? 0 : 1)
            .thenComparing(Judged::desirablesMet, Comparator.reverseOrder())
            .thenComparing(j -> j.miles(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(j -> j.home().breakdownSignal(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(j -> j.home().homeId().toString());

    private Matching() {}

    private record Judged(
            HomeFacts home,
            Verdict verdict,
            int desirablesMet,
            @Nullable BigDecimal miles,
            List<Reason> reasons) {}

    /** The homes in their ranking, those that are excluded last. */
    public static List<MatchResult> rank(Needs needs, List<HomeFacts> homes) {
        List<Judged> judged = homes.stream()
                .map(home -> judge(needs, home))
                .sorted(BEST_FIRST)
                .toList();
        List<MatchResult> results = new ArrayList<>();
        for (Judged one : judged) {
            if (one.verdict() != Verdict.EXCLUDED) {
                results.add(result(one, results.size() + 1));
            }
        }
        judged.stream().filter(one -> one.verdict() == Verdict.EXCLUDED).forEach(one -> results.add(result(one, null)));
        return List.copyOf(results);
    }

    private static MatchResult result(Judged one, @Nullable Integer rank) {
        return new MatchResult(one.home(), one.verdict(), rank, one.miles(), one.reasons());
    }

    private static Judged judge(Needs needs, HomeFacts home) {
        BigDecimal miles = miles(needs.childHome(), home.point());
        List<Reason> reasons = new ArrayList<>();
        boolean excluded = false;
        boolean unknown = false;
        int met = 0;
        for (Needs.Wanted wanted : needs.wanted()) {
            Weight weight = weigh(wanted, home, miles, needs.responsibleLa());
            reasons.add(new Reason(weight, wanted.code(), words(wanted, weight)));
            excluded |= wanted.essential() && weight == Weight.AGAINST;
            unknown |= wanted.essential() && weight == Weight.NOT_KNOWN;
            met += !wanted.essential() && weight == Weight.FOR ? 1 : 0;
        }
        Weight location = weighLocation(needs.excluded(), home);
        Weight links = weighLinks(needs, home);
        Weight impact = weighImpact(needs, home);
        addLocation(location, reasons);
        addLinks(links, reasons);
        addImpact(impact, reasons);
        addSignal(home, reasons);
        excluded |= location == Weight.AGAINST || links == Weight.AGAINST || impact == Weight.AGAINST;
        unknown |= location == Weight.NOT_KNOWN;
        Verdict verdict = excluded ? Verdict.EXCLUDED : unknown ? Verdict.NOT_KNOWN : Verdict.FITS;
        return new Judged(home, verdict, met, miles, List.copyOf(reasons));
    }

    private static Weight weigh(Needs.Wanted wanted, HomeFacts home, @Nullable BigDecimal miles, String responsibleLa) {
        return switch (wanted.fact()) {
            case NEED ->
                home.needs().isEmpty() ? Weight.NOT_KNOWN : met(home.needs().contains(wanted.value()));
            case SERVICE ->
                home.service() == null ? Weight.NOT_KNOWN : met(wanted.value().equals(home.service()));
            case GRADE ->
                home.grade() == null
                        ? Weight.NOT_KNOWN
                        : met(List.of(wanted.value().split("\\|", -1)).contains(home.grade()));
            case MILES -> miles == null ? Weight.NOT_KNOWN : met(miles.compareTo(new BigDecimal(wanted.value())) <= 0);
            case AREA ->
                met(wanted.value().equals("RESPONSIBLE") == home.authority().equals(responsibleLa));
            case MOST_PLACES -> met(home.places() <= Integer.parseInt(wanted.value()));
        };
    }

    private static Weight met(boolean is) {
        return is ? Weight.FOR : Weight.AGAINST;
    }

    private static String words(Needs.Wanted wanted, Weight weight) {
        String kind = wanted.essential() ? "essential" : "desirable";
        return switch (weight) {
            case FOR -> wanted.words() + " (" + kind + ")";
            case AGAINST -> "Not so: " + wanted.words() + " (" + kind + ")";
            case NOT_KNOWN -> "Not known: " + wanted.words() + " (" + kind + ")";
        };
    }

    private static Weight weighLocation(List<ExcludedArea> areas, HomeFacts home) {
        Weight worst = Weight.FOR;
        for (ExcludedArea area : areas) {
            Weight weight = weighArea(area, home);
            if (weight == Weight.AGAINST) {
                return weight;
            }
            worst = weight == Weight.NOT_KNOWN ? weight : worst;
        }
        return worst;
    }

    private static Weight weighArea(ExcludedArea area, HomeFacts home) {
        if (area.authority() != null) {
            return met(!area.authority().equals(home.authority()));
        }
        BigDecimal miles = miles(area.centre(), home.point());
        BigDecimal radius = area.miles();
        return miles == null || radius == null ? Weight.NOT_KNOWN : met(miles.compareTo(radius) > 0);
    }

    private static Weight weighLinks(Needs needs, HomeFacts home) {
        boolean near = needs.avoidedPoints().stream()
                .map(point -> miles(point, home.point()))
                .anyMatch(miles -> miles != null && miles.compareTo(needs.avoidedMiles()) <= 0);
        return met(!near && !needs.avoided().contains(home.homeId()));
    }

    private static Weight weighImpact(Needs needs, HomeFacts home) {
        return needs.assessments().stream()
                .filter(a -> a.homeId().equals(home.homeId()))
                .findFirst()
                .map(a -> met(a.suits()))
                .orElse(Weight.NOT_KNOWN);
    }

    private static void addLocation(Weight location, List<Reason> reasons) {
        if (location == Weight.AGAINST) {
            reasons.add(new Reason(location, "LOCATION", "Excluded: location"));
        } else if (location == Weight.NOT_KNOWN) {
            reasons.add(new Reason(location, "LOCATION", "Not known: whether it lies in an excluded area"));
        }
    }

    private static void addLinks(Weight links, List<Reason> reasons) {
        if (links == Weight.AGAINST) {
            reasons.add(new Reason(links, "AVAILABILITY", "Not available for this child"));
        }
    }

    private static void addImpact(Weight impact, List<Reason> reasons) {
        reasons.add(new Reason(
                impact,
                "RESIDENT_IMPACT",
                switch (impact) {
                    case FOR -> "The home says that child and residents suit one another";
                    case AGAINST -> "The home says that child and residents do not suit one another";
                    case NOT_KNOWN -> "Not known: the home has not assessed the impact on its residents";
                }));
    }

    /** Evidence for people: it moves a home among equals and never takes one out. */
    private static void addSignal(HomeFacts home, List<Reason> reasons) {
        BigDecimal signal = home.breakdownSignal();
        if (signal != null && signal.signum() > 0) {
            reasons.add(new Reason(
                    Weight.AGAINST, "BREAKDOWN_SIGNAL", "Signal of breakdowns: " + signal.toPlainString() + " of 1"));
        }
    }

    private static @Nullable BigDecimal miles(@Nullable GridReference from, @Nullable GridReference to) {
        return from == null || to == null ? null : from.milesTo(to);
    }
}
