package uk.panauthority.placement.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.care.CareFacts;
import uk.panauthority.placement.care.CareService;
import uk.panauthority.placement.placement.PlacementService;
import uk.panauthority.placement.placement.StatutoryCodes;
import uk.panauthority.placement.placement.Stay;
import uk.panauthority.placement.returns.rule.Finding;
import uk.panauthority.placement.returns.rule.ReturnLimits;
import uk.panauthority.placement.returns.rule.ReturnRules;
import uk.panauthority.placement.returns.rule.ReturnYear;

/**
 * Works out anew which rules one child's rows break, in this year of the return and in the one before, which is being
 * collected while this one runs. A pure function of what is recorded. A child of whose care nothing has been told has no
 * rows to check and is counted apart.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReturnCheck {

    /** Rules that bound how long a temporary move lasts, by its code. */
    private static final Map<String, String> LENGTHS = Map.of("T1", "375", "T3", "376", "T4", "379");

    private final CareService care;
    private final PlacementService placements;
    private final SentReturnRepository sent;
    private final StatutoryBreaches breaches;
    private final BreachRepository repository;
    private final HomeFacts registers;
    private final Clock clock;

    public ReturnCheck(
            CareService care,
            PlacementService placements,
            SentReturnRepository sent,
            StatutoryBreaches breaches,
            BreachRepository repository,
            HomeFacts registers,
            Clock clock) {
        this.care = care;
        this.placements = placements;
        this.sent = sent;
        this.breaches = breaches;
        this.repository = repository;
        this.registers = registers;
        this.clock = clock;
    }

    /** Checks the child's rows as they are today. */
    void check(String childRef) {
        check(childRef, LocalDate.now(clock.withZone(PlatformClock.LONDON)));
    }

    /** Checks the child's rows as they are on that day. */
    void check(String childRef, LocalDate today) {
        repository.holdChild(childRef);
        Optional<CareFacts> facts = care.factsOf(childRef);
        if (facts.isEmpty()) {
            return;
        }
        ReturnAssembly assembly = assembly(facts.get(), placements.staysOf(childRef), today);
        Map<ReturnYear, List<Finding>> found = new LinkedHashMap<>();
        years(today).forEach(year -> found.put(year, ReturnRules.findings(assembly.in(year))));
        breaches.become(childRef, facts.get().responsibleLa(), found);
        care.lookAgain(childRef, next(assembly.history(), today));
    }

    ReturnAssembly assembly(CareFacts facts, List<Stay> stays, LocalDate today) {
        return new ReturnAssembly(facts, stays, sent.ofChild(facts.childRef()), registers, today);
    }

    /** Years whose findings are kept: the one that runs and the one before. */
    static Stream<ReturnYear> years(LocalDate today) {
        ReturnYear current = ReturnYear.of(today);
        return Stream.of(current.previous(), current);
    }

    /** The next day on which time alone changes what is found: a new year begins, or a temporary move becomes too long. */
    private static LocalDate next(CareHistory history, LocalDate today) {
        LocalDate newYear = ReturnYear.of(today).next().first();
        return history.episodes().stream()
                .filter(episode -> episode.dec() == null)
                .flatMap(episode -> tooLong(episode).stream())
                .filter(day -> day.isAfter(today) && day.isBefore(newYear))
                .min(LocalDate::compareTo)
                .orElse(newYear);
    }

    private static Optional<LocalDate> tooLong(Episode episode) {
        return Optional.ofNullable(episode.codes())
                .map(StatutoryCodes::place)
                .map(LENGTHS::get)
                .map(rule -> episode.decom().plusDays(ReturnLimits.of(rule, episode.decom()) + 1L));
    }
}
