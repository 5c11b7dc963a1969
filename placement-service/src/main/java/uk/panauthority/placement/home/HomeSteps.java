package uk.panauthority.placement.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.geography.PostcodeDirectory;

/**
 * The changes of a home with all that belongs to each: the record, the event, the audit, and word to whoever must look at
 * its placements. Officers and the import of Ofsted's list take the same steps.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HomeSteps {

    private static final String SUBJECT = "home";

    private final HomeRepository repository;
    private final EntityManager entities;
    private final PostcodeDirectory directory;
    private final HomeCodes codes;
    private final Event<HomeConcern> concerns;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    HomeSteps(
            HomeRepository repository,
            EntityManager entities,
            PostcodeDirectory directory,
            HomeCodes codes,
            Event<HomeConcern> concerns,
            CurrentCaller currentCaller,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.entities = entities;
        this.directory = directory;
        this.codes = codes;
        this.concerns = concerns;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem {@code code-not-valid} */
    Home register(HomeFacts facts) {
        LocalDate today = today();
        codes.requireKind(facts.kind(), today);
        codes.requireNeeds(facts.needs(), today);
        Home home = Home.register(facts, areaOf(facts), currentCaller.username(), clock.instant());
        repository.persistAndFlush(home);
        if (home.isHousehold()) {
            entities.persist(HomeAddress.of(home, facts.postcode().text()));
        }
        entities.persist(HomeCapacity.of(home.id(), home.places(), today, currentCaller.username(), clock.instant()));
        // Police name homes by number: of several settings under one number the first is told.
        home.registered().filter(told -> repository.isOnlyOneOf(told.urn())).ifPresent(outbox::publish);
        return done(home, "register");
    }

    /** @throws Problem {@code code-not-valid}; {@code field-invalid} for the day */
    Home grade(Home home, String grade, LocalDate gradedOn) {
        codes.requireGrade(grade, gradedOn);
        Optional<HomeEvents.HomeRegraded> regraded = home.grade(grade, gradedOn, today());
        entities.persist(HomeGrade.of(home.id(), grade, gradedOn, currentCaller.username(), clock.instant()));
        regraded.ifPresent(event -> {
            outbox.publish(event);
            if (codes.isActedOn(grade, gradedOn)) {
                concerns.fire(new HomeConcern(home.id(), HomeConcern.Cause.GRADED_INADEQUATE, gradedOn));
            }
        });
        return done(home, "grade");
    }

    /** The grade of a home that is new here: it tells nobody anything new. */
    void startsWith(Home home, DatedGrade grade) {
        home.grade(grade.grade(), grade.gradedOn(), today());
        entities.persist(
                HomeGrade.of(home.id(), grade.grade(), grade.gradedOn(), currentCaller.username(), clock.instant()));
        repository.flush();
    }

    Home changeCapacity(Home home, int places, LocalDate from) {
        entities.persist(HomeCapacity.of(home.id(), places, from, currentCaller.username(), clock.instant()));
        home.changeCapacity(places, from).ifPresent(outbox::publish);
        return done(home, "change-capacity");
    }

    /** @throws Problem {@code field-invalid} for a day that has not come */
    Home close(Home home, LocalDate closedOn) {
        outbox.publish(home.close(closedOn, today()));
        concerns.fire(new HomeConcern(home.id(), HomeConcern.Cause.CLOSED, closedOn));
        return done(home, "close");
    }

    Home reRegister(Home home) {
        home.reRegister().ifPresent(outbox::publish);
        return done(home, "re-register");
    }

    Home done(Home home, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, home.id().toString()).concerning(Set.of(home.providerId())));
        return home;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }

    private @Nullable HomeArea areaOf(HomeFacts facts) {
        return facts.kind().equals(Home.FOSTER_HOUSEHOLD)
                ? directory.find(facts.postcode()).map(HomeArea::of).orElse(null)
                : null;
    }
}
