package uk.panauthority.casework.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at everything that one changed absence may cross, for its child and for its home, and follows what it finds. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TriggerAssessment {

    /** A line of so many hours is crossed when they are over, not when they are full. */
    private static final Duration OVER = Duration.ofSeconds(1);

    private final CountedEpisodeRepository episodes;
    private final TriggerRepository triggers;
    private final TriggerRuleRepository rules;
    private final DefaultRules defaults;
    private final TriggerNews news;

    public TriggerAssessment(
            CountedEpisodeRepository episodes,
            TriggerRepository triggers,
            TriggerRuleRepository rules,
            DefaultRules defaults,
            TriggerNews news) {
        this.episodes = episodes;
        this.triggers = triggers;
        this.rules = rules;
        this.defaults = defaults;
        this.news = news;
    }

    /** Raises, follows and withdraws; then says when the absence is to be looked at again. */
    void assess(CountedEpisode changed, Instant now) {
        RuleBook book = new RuleBook(defaults, rules::of);
        assess(
                changed,
                TriggerScope.CHILD,
                null,
                episodes.ofChild(changed.childRef()),
                code -> triggers.ofChild(changed.childRef(), code),
                book,
                now);
        UUID home = changed.homeId();
        if (home != null) {
            assess(
                    changed,
                    TriggerScope.HOME,
                    home,
                    episodes.ofHome(home),
                    code -> triggers.ofHome(home, code),
                    book,
                    now);
        }
        episodes.looked(changed, nextLook(changed, book, now));
    }

    private void assess(
            CountedEpisode changed,
            TriggerScope scope,
            @Nullable UUID home,
            List<Absence> absences,
            Function<String, List<Trigger>> recorded,
            RuleBook book,
            Instant now) {
        Function<Absence, String> authority = scope == TriggerScope.HOME ? Absence::hostLa : Absence::responsibleLa;
        Set<String> authorities = absences.stream().map(authority).collect(Collectors.toSet());
        authorities.add(authority.apply(changed.absence()));
        for (String code : book.codes(scope, authorities)) {
            List<Crossing> computed = new Crossings(
                            absences, absence -> book.rule(code, scope, authority.apply(absence), absence.day()), now)
                    .all();
            follow(CrossingMatch.of(changed.episodeId(), computed, recorded.apply(code)), home, now);
        }
    }

    private void follow(CrossingMatch match, @Nullable UUID home, Instant now) {
        match.goOn()
                .forEach((trigger, crossing) ->
                        trigger.follow(crossing, now).ifPresent(change -> news.tell(trigger, change)));
        for (Crossing crossing : match.appear()) {
            Trigger trigger = new Trigger(crossing, home, now);
            triggers.persist(trigger);
            news.tell(trigger, TriggerChange.RAISED);
        }
        for (Trigger trigger : match.vanish()) {
            trigger.withdraw(now);
            news.tell(trigger, TriggerChange.WITHDRAWN);
        }
    }

    /** The next time at which an absence that goes on becomes too long for a rule; null when time changes nothing. */
    private static @Nullable Instant nextLook(CountedEpisode episode, RuleBook book, Instant now) {
        Absence absence = episode.absence();
        if (!episode.goesOn() || !absence.startKnown()) {
            return null;
        }
        return Stream.of(absence.responsibleLa(), absence.hostLa())
                .flatMap(authority -> book.inForce(authority, absence.day()))
                .flatMap(rule -> Stream.ofNullable(rule.terms().awayHours()))
                .map(hours -> absence.began().plus(Duration.ofHours(hours)).plus(OVER))
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
