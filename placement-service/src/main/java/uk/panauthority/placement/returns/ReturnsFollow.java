package uk.panauthority.placement.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.care.CareFacts;
import uk.panauthority.placement.care.CareListener;
import uk.panauthority.placement.care.CareService;
import uk.panauthority.placement.placement.PlacementService;
import uk.panauthority.placement.placement.Stay;
import uk.panauthority.placement.placement.StayListener;
import uk.panauthority.placement.returns.rule.ChildReturn;
import uk.panauthority.placement.returns.rule.Finding;
import uk.panauthority.placement.returns.rule.Kind;
import uk.panauthority.placement.returns.rule.LibertyRow;
import uk.panauthority.placement.returns.rule.ReturnRules;
import uk.panauthority.placement.returns.rule.ReturnYear;

/**
 * The return follows every change of care and placements, in the transaction that makes it, and refuses what cannot be. An
 * entry answers only for what it brings about itself: what was wrong before, or elsewhere, stays open and refuses nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReturnsFollow implements StayListener, CareListener {

    /** Said of a file, never of an order: its end may lie in a later year, which then shows it. */
    private static final String END_IN_YEAR = "704";

    /** Found on the later of two orders, whichever of them is the new one. */
    private static final String ORDERS_APART = "705";

    private final ReturnCheck check;
    private final CareService care;
    private final PlacementService placements;
    private final Clock clock;

    public ReturnsFollow(ReturnCheck check, CareService care, PlacementService placements, Clock clock) {
        this.check = check;
        this.care = care;
        this.placements = placements;
        this.clock = clock;
    }

    @Override
    public void judge(@Nullable Stay before, Stay after, boolean isExplained) {
        CareFacts facts =
                care.factsOf(after.childRef()).orElseGet(() -> CareFacts.none(after.childRef(), after.responsibleLa()));
        List<Stay> others = placements.staysOf(after.childRef()).stream()
                .filter(stay -> !stay.placementId().equals(after.placementId()))
                .toList();
        List<Stay> earlier = before == null ? others : with(others, before);
        Set<String> known = findings(facts, earlier, after).map(Finding::key).collect(Collectors.toSet());
        findings(facts, with(others, after), after)
                .filter(finding -> !known.contains(finding.key()))
                .filter(refuses(isExplained))
                .findFirst()
                .ifPresent(finding -> {
                    throw refusal(finding);
                });
    }

    private static List<Stay> with(List<Stay> others, Stay stay) {
        return Stream.concat(others.stream(), Stream.of(stay)).toList();
    }

    /** What is found on the rows of one stay, in every year that it touches. */
    private Stream<Finding> findings(CareFacts facts, List<Stay> stays, Stay of) {
        LocalDate today = today();
        ReturnAssembly assembly = check.assembly(facts, stays, today);
        return Stream.iterate(
                        ReturnYear.of(of.startedOn()), year -> !year.first().isAfter(today), ReturnYear::next)
                .flatMap(year -> ReturnRules.findings(assembly.in(year)).stream())
                .filter(finding ->
                        of.placementId().equals(finding.row().origin().placementId()));
    }

    private static Predicate<Finding> refuses(boolean isExplained) {
        return finding -> switch (finding.rule().kind()) {
            case IMPOSSIBLE -> true;
            case IMPROPER -> !isExplained;
            case AWAITED -> false;
        };
    }

    /** An order on deprivation of liberty that cannot be is refused; all else that care tells is a copy, and taken. */
    @Override
    public void judge(CareFacts before, CareFacts after) {
        after.orders().stream()
                .filter(order -> !before.orders().contains(order))
                .forEach(order -> {
                    ReturnYear year = yearOf(order.start());
                    ReturnAssembly assembly = check.assembly(after, List.of(), today());
                    ChildReturn child = assembly.in(year);
                    LibertyRow row = assembly.row(order, year.shown(order.end()));
                    List<LibertyRow> rows = after.orders().stream()
                            .map(other -> other.equals(order) ? row : assembly.row(other, other.end()))
                            .toList();
                    ReturnRules.findings(child.withOrders(rows)).stream()
                            .filter(finding -> finding.rule().kind() == Kind.IMPOSSIBLE
                                    && !finding.rule().code().equals(END_IN_YEAR))
                            .filter(finding -> finding.row().equals(row)
                                    || finding.rule().code().equals(ORDERS_APART))
                            .findFirst()
                            .ifPresent(finding -> {
                                throw refusal(finding);
                            });
                });
    }

    /** An order of a day to come is judged with the year that runs, whose end it may not pass. */
    private ReturnYear yearOf(LocalDate start) {
        LocalDate today = today();
        return ReturnYear.of(start.isAfter(today) ? today : start);
    }

    @Override
    public void changed(Stay after) {
        check.check(after.childRef());
    }

    @Override
    public void changed(CareFacts after) {
        check.check(after.childRef());
    }

    private static Problem refusal(Finding finding) {
        return Problem.of(finding.rule().refusal(), finding.rule().message())
                .with("rule", finding.rule().code())
                .with("fields", finding.rule().fields())
                .with("explainable", finding.rule().kind() == Kind.IMPROPER);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
