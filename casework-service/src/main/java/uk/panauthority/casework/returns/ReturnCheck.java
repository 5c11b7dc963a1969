package uk.panauthority.casework.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.care.CareFacts;
import uk.panauthority.casework.care.CareService;
import uk.panauthority.casework.child.ChildLock;
import uk.panauthority.casework.child.ChildService;
import uk.panauthority.casework.child.RegisteredChild;
import uk.panauthority.casework.placementlink.PlacementLinkService;
import uk.panauthority.casework.returns.rule.CareSpan;
import uk.panauthority.casework.returns.rule.ChildReturn;
import uk.panauthority.casework.returns.rule.Finding;
import uk.panauthority.casework.returns.rule.MissingRow;
import uk.panauthority.casework.returns.rule.MissingRules;
import uk.panauthority.casework.returns.rule.ReturnDate;
import uk.panauthority.casework.returns.rule.ReturnYear;
import uk.panauthority.common.time.PlatformClock;

/**
 * Works out anew which rules one child's rows break, in every year that they belong to. A pure function of what is
 * recorded: in whatever order absence, placement and care became known, and however often, the breaches are the same.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReturnCheck {

    private final ReturnPeriodRepository periods;
    private final LastYearRepository lastYears;
    private final StatutoryBreaches breaches;
    private final ChildService children;
    private final CareService care;
    private final PlacementLinkService placements;
    private final ChildLock lock;
    private final Clock clock;

    public ReturnCheck(
            ReturnPeriodRepository periods,
            LastYearRepository lastYears,
            StatutoryBreaches breaches,
            ChildService children,
            CareService care,
            PlacementLinkService placements,
            ChildLock lock,
            Clock clock) {
        this.periods = periods;
        this.lastYears = lastYears;
        this.breaches = breaches;
        this.children = children;
        this.care = care;
        this.placements = placements;
        this.lock = lock;
        this.clock = clock;
    }

    /** Lets this transaction alone decide about the child, and see what the return needs. */
    void reach(String childRef) {
        lock.hold(childRef);
        lock.reach(childRef);
    }

    /** Checks the child's rows as they are today. */
    void check(String childRef, String responsibleLa) {
        check(childRef, responsibleLa, LocalDate.now(clock.withZone(PlatformClock.LONDON)));
    }

    /** Checks the child's rows as they are on that day, in every year up to its own. */
    void check(String childRef, String responsibleLa, LocalDate today) {
        reach(childRef);
        Optional<RegisteredChild> child = children.registered(childRef);
        CareFacts facts = care.factsOf(childRef).orElse(null);
        ReturnYear current = ReturnYear.of(today);
        List<ReturnPeriod> known = periods.ofChild(childRef);
        known.forEach(period -> {
            period.follow(facts);
            period.placementEnded(placementEnd(period));
            period.checkedTo(current.last());
        });
        List<AbsencePeriod> absences =
                known.stream().flatMap(p -> p.absence().stream()).toList();
        List<LastYearPeriod> before = lastYears.ofChild(childRef);
        Map<ReturnYear, List<Finding>> found = new LinkedHashMap<>();
        years(absences, before, current).forEach(year -> {
            List<MissingRow> rows = child.map(c -> absences.stream()
                            .flatMap(a -> a.in(year, today, c.childNumber(), c.dateOfBirth()).stream())
                            .toList())
                    .orElse(List.of());
            found.put(
                    year,
                    MissingRules.findings(new ChildReturn(
                            year,
                            rows,
                            child.map(c -> ReturnDate.cell(c.dateOfBirth())).orElse(null),
                            spans(facts, year),
                            before.stream().flatMap(p -> p.openBefore(year)).toList())));
        });
        breaches.become(childRef, responsibleLa, found);
        periods.flush();
    }

    private @Nullable LocalDate placementEnd(ReturnPeriod period) {
        return Optional.ofNullable(period.placementId())
                .flatMap(placements::endOf)
                .orElse(null);
    }

    private static Stream<ReturnYear> years(
            List<AbsencePeriod> absences, List<LastYearPeriod> before, ReturnYear current) {
        ReturnYear first = Stream.concat(
                        absences.stream().map(a -> ReturnYear.of(a.startedOn()).startYear()),
                        before.stream().map(p -> p.year().startYear()))
                .min(Integer::compare)
                .map(ReturnYear::new)
                .orElse(current);
        return Stream.iterate(first, year -> year.startYear() <= current.startYear(), ReturnYear::next);
    }

    /** Periods of care as that year's Episodes table shows them: one that ends later is open in it. */
    private static List<CareSpan> spans(@Nullable CareFacts facts, ReturnYear year) {
        return facts == null
                ? List.of()
                : facts.periods().stream()
                        .filter(p -> !p.from().isAfter(year.last()))
                        .map(p -> new CareSpan(p.from(), p.to() == null || p.to().isAfter(year.last()) ? null : p.to()))
                        .toList();
    }
}
