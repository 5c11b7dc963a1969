package uk.panauthority.placement.competition;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.lifecycle.ActionCode;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.admission.AdmissionService;
import uk.panauthority.placement.offer.EvaluatedOffer;
import uk.panauthority.placement.offer.GatewayFinding;
import uk.panauthority.placement.offer.OfferService;
import uk.panauthority.placement.offer.OfferView;
import uk.panauthority.placement.problem.PlacementProblem;
import uk.panauthority.placement.search.SearchStepService;
import uk.panauthority.placement.system.SystemService;

/** Judges the offers of an opened competition, awards it and writes the letters. */
@ApplicationScoped
public class EvaluationService {

    private static final String PLATFORM = "platform";
    private static final String ADMISSION_LIVE = "ADMISSION_LIVE";
    private static final String REFERRAL_VERSION = "REFERRAL_VERSION";
    private static final SecureRandom LOTS = new SecureRandom();

    private final CompetitionSight sight;
    private final CompetitionRepository repository;
    private final ScoreRepository scores;
    private final LetterRepository letters;
    private final OfferService offers;
    private final AdmissionService admissions;
    private final SystemService systems;
    private final SearchStepService searches;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final AuditTrail audit;

    public EvaluationService(
            CompetitionSight sight,
            CompetitionRepository repository,
            ScoreRepository scores,
            LetterRepository letters,
            OfferService offers,
            AdmissionService admissions,
            SystemService systems,
            SearchStepService searches,
            CurrentCaller currentCaller,
            Outbox outbox,
            AuditTrail audit) {
        this.sight = sight;
        this.repository = repository;
        this.scores = scores;
        this.letters = letters;
        this.offers = offers;
        this.admissions = admissions;
        this.systems = systems;
        this.searches = searches;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Records the pass/fail tests of one offer. Whether the admission is live, and whether the referral has moved on, the
     * platform finds itself.
     *
     * @throws Problem {@code competition-sealed}; {@code field-invalid} unless each published test is answered once
     */
    @Transactional
    public OfferView gateway(UUID offerId, VersionTag tag, CompetitionRequests.Gateway request) {
        Caller caller = currentCaller.get();
        MiniCompetition competition = opened(offers.competitionOf(offerId), caller);
        competition.require(CompetitionAction.RECORD_GATEWAY, caller, sight.parties(competition, caller), sight.now());
        OfferView offer = offers.get(offerId, true, competition.deadline());
        List<GatewayFinding> findings = new ArrayList<>(findings(competition, request, caller));
        if (competition.terms().gateway().contains(ADMISSION_LIVE)) {
            boolean live = admissions
                    .live(competition.lotId(), offer.providerId(), today(sight.now()))
                    .isPresent();
            findings.add(new GatewayFinding(ADMISSION_LIVE, live, null, PLATFORM, sight.now()));
        }
        boolean current = offer.referralVersion() == competition.referralVersion();
        findings.add(new GatewayFinding(REFERRAL_VERSION, current, null, PLATFORM, sight.now()));
        return offers.found(offerId, tag, findings, competition.deadline());
    }

    /** Lets a failed offer pass, on the word of an approver. @throws Problem {@code field-invalid}; {@code reason-required} */
    @Transactional
    public OfferView exempt(UUID offerId, VersionTag tag, CompetitionRequests.Exempt request) {
        Caller caller = currentCaller.get();
        MiniCompetition competition = opened(offers.competitionOf(offerId), caller);
        if (competition.stateAt(sight.now()) != CompetitionState.OPENED) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED)
                    .with("state", competition.stateAt(sight.now()).name())
                    .with("allowedActions", List.of());
        }
        return offers.exempt(offerId, tag, request.code(), request.reason(), competition.deadline());
    }

    /**
     * Gives points, without seeing those of the other scorer.
     *
     * @throws Problem {@code score-invalid}; {@code rationale-missing}; {@code transition-refused} for a second score of the
     *     same person, or a third person
     */
    @Transactional
    public ScoreView score(UUID id, CompetitionRequests.GiveScore request) {
        Caller caller = currentCaller.get();
        MiniCompetition competition = opened(id, caller);
        competition.require(CompetitionAction.SCORE, caller, sight.parties(competition, caller), sight.now());
        String rationale = judged(competition, request);
        List<Score> given = about(competition, request).stream()
                .filter(s -> !s.isConsensus())
                .toList();
        boolean again = given.stream().anyMatch(s -> s.scorer().equals(caller.username()));
        if (again || given.size() >= 2) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "Two people score, each once.")
                    .with("allowedActions", List.of("agreeScore"));
        }
        return kept(Score.of(competition, request, rationale, false, caller, sight.now()), "score");
    }

    /**
     * Records on what the two scorers agreed; it is not computed from what they gave.
     *
     * @throws Problem {@code score-invalid}; {@code rationale-missing}; {@code transition-refused} before both have scored
     */
    @Transactional
    public ScoreView agree(UUID id, CompetitionRequests.GiveScore request) {
        Caller caller = currentCaller.get();
        MiniCompetition competition = opened(id, caller);
        competition.require(CompetitionAction.AGREE_SCORE, caller, sight.parties(competition, caller), sight.now());
        String rationale = judged(competition, request);
        List<Score> given = about(competition, request);
        boolean agreed = given.stream().anyMatch(Score::isConsensus);
        if (agreed || given.size() < 2) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "Two people score before they agree, once.")
                    .with("allowedActions", List.of("score"));
        }
        return kept(Score.of(competition, request, rationale, true, caller, sight.now()), "agreeScore");
    }

    /** The scores of a competition: own ones, and of others those on which the two have agreed. */
    @Transactional
    public List<ScoreView> scores(UUID id) {
        Caller caller = currentCaller.get();
        MiniCompetition competition = opened(id, caller);
        List<Score> all = scores.of(competition.id());
        return all.stream()
                .filter(s -> s.scorer().equals(caller.username()) || isAgreed(all, s))
                .map(Score::view)
                .toList();
    }

    /** Ranks the offers. @throws Problem {@code transition-refused} while a test or an agreed score is missing */
    @Transactional
    public CompetitionView evaluate(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        MiniCompetition competition = sight.visible(id, tag, caller);
        Set<CompetitionParty> parties = sight.parties(competition, caller);
        competition.require(CompetitionAction.EVALUATE, caller, parties, sight.now());
        List<EvaluatedOffer> all = offers.evaluated(id);
        refuseIncomplete(competition, all);
        competition.evaluate(caller, parties, entries(competition, all), seed(), sight.now());
        offers.scored(id);
        return sight.saved(competition, caller, ActionCode.of(CompetitionAction.EVALUATE));
    }

    /** The ranking done again from what is stored. @throws Problem {@code competition-sealed} */
    @Transactional
    public RankingCheck check(UUID id) {
        Caller caller = currentCaller.get();
        MiniCompetition competition = opened(id, caller);
        List<Ranking.Entry> entries = entries(competition, offers.evaluated(id));
        String seed = competition.drawSeed();
        return new RankingCheck(
                competition.isReproducedBy(entries),
                competition.rankingHash(),
                competition.ranked(),
                seed == null ? List.of() : Ranking.of(competition.terms(), entries, seed));
    }

    /** @throws Problem {@code not-found} for an offer that is not of the competition; {@code transition-refused} */
    @Transactional
    public CompetitionView prepareLetters(UUID id, VersionTag tag, CompetitionRequests.PrepareLetters request) {
        Caller caller = currentCaller.get();
        MiniCompetition competition = sight.visible(id, tag, caller);
        competition.require(CompetitionAction.PREPARE_LETTERS, caller, sight.parties(competition, caller), sight.now());
        List<EvaluatedOffer> all = offers.evaluated(id);
        List<OutcomeLetter> ready = letters.of(id);
        for (CompetitionRequests.Letter wanted : request.letters()) {
            EvaluatedOffer offer = all.stream()
                    .filter(o -> o.offerId().equals(wanted.offerId()))
                    .findFirst()
                    .orElseThrow(Problem::notFound);
            ready.stream()
                    .filter(l -> l.offerId().equals(offer.offerId()))
                    .findFirst()
                    .ifPresentOrElse(
                            l -> l.reword(wanted.reasons()),
                            () -> letters.persist(OutcomeLetter.prepare(
                                    competition, offer.offerId(), offer.providerId(), wanted.reasons())));
        }
        repository.isChanged(competition);
        return sight.saved(competition, caller, ActionCode.of(CompetitionAction.PREPARE_LETTERS));
    }

    /**
     * Awards to the best value offer and sends every letter at one instant.
     *
     * @throws Problem {@code gateway-failed}; {@code rationale-missing}; {@code letters-incomplete}; {@code self-approval} for
     *     whoever has scored or evaluated; {@code transition-refused} for another offer than the first
     */
    @Transactional
    public CompetitionView award(UUID id, VersionTag tag, CompetitionRequests.Award request) {
        Caller caller = currentCaller.get();
        MiniCompetition competition = sight.visible(id, tag, caller);
        Set<CompetitionParty> parties = sight.parties(competition, caller);
        competition.require(CompetitionAction.AWARD, caller, parties, sight.now());
        refuseOwnWork(competition, caller);
        offers.requirePassed(id, request.offerId());
        List<EvaluatedOffer> all = offers.evaluated(id);
        String delegation = systems.delegation(
                        caller.organisation(), systemCode(competition), "CALL_OFF", today(sight.now()))
                .citation();
        CompetitionEvents.CompetitionAwarded awarded =
                competition.award(caller, parties, request, delegation, sight.now());
        List<OutcomeLetter> ready = letters.of(id);
        long missing = all.stream()
                .filter(o -> ready.stream().noneMatch(l -> l.offerId().equals(o.offerId())))
                .count();
        if (missing > 0) {
            throw Problem.of(PlacementProblem.LETTERS_INCOMPLETE).with("missing", missing);
        }
        offers.decided(id, awarded.offerId());
        endSearch(competition, all);
        send(competition, ready, all, competition.ranked().getFirst());
        outbox.publish(awarded);
        return sight.saved(competition, caller, ActionCode.of(CompetitionAction.AWARD));
    }

    /** The step of the cascade that the competition was run for has found its home. */
    private void endSearch(MiniCompetition competition, List<EvaluatedOffer> all) {
        UUID winner = requireNonNull(competition.decision()).offerId();
        all.stream()
                .filter(offer -> offer.offerId().equals(winner))
                .flatMap(offer -> Stream.ofNullable(offer.homeId()))
                .forEach(home -> searches.awarded(competition.referralId(), home));
    }

    /** @throws Problem {@code reason-required} */
    @Transactional
    public CompetitionView endWithoutAward(UUID id, VersionTag tag, CompetitionRequests.Because request) {
        Caller caller = currentCaller.get();
        MiniCompetition competition = sight.visible(id, tag, caller);
        int received = offers.received(id);
        competition.endWithoutAward(caller, sight.parties(competition, caller), request.reason(), sight.now());
        if (competition.isUnsealed()) {
            List<EvaluatedOffer> all = offers.evaluated(id);
            List<OutcomeLetter> ready = new ArrayList<>(letters.of(id));
            for (EvaluatedOffer offer : all) {
                if (ready.stream().noneMatch(l -> l.offerId().equals(offer.offerId()))) {
                    OutcomeLetter letter = OutcomeLetter.prepare(
                            competition, offer.offerId(), offer.providerId(), requireNonNull(competition.endReason()));
                    letters.persist(letter);
                    ready.add(letter);
                }
            }
            offers.decided(id, null);
            send(competition, ready, all, null);
        }
        outbox.publish(
                new CompetitionEvents.CompetitionNotAwarded(id, competition.systemId(), competition.lotId(), received));
        return sight.saved(competition, caller, ActionCode.of(CompetitionAction.END_WITHOUT_AWARD));
    }

    /** All for the buyer; for a provider its own, once it is sent. */
    @Transactional
    public List<LetterView> letters(UUID id) {
        sight.visible(id, currentCaller.get());
        audit.record(AuditEntry.read("read-letters", "mini-competition", id.toString()));
        return letters.of(id).stream().map(OutcomeLetter::view).toList();
    }

    private void send(
            MiniCompetition competition,
            List<OutcomeLetter> ready,
            List<EvaluatedOffer> all,
            @Nullable RankedOffer winner) {
        Instant at = sight.now();
        for (OutcomeLetter letter : ready) {
            List<String> failed = all.stream()
                    .filter(o -> o.offerId().equals(letter.offerId()))
                    .flatMap(o -> o.failed().stream())
                    .toList();
            letter.send(competition, failed, winner, at);
        }
    }

    private void refuseOwnWork(MiniCompetition competition, Caller caller) {
        boolean scored =
                scores.of(competition.id()).stream().anyMatch(s -> s.scorer().equals(caller.username()));
        if (scored || caller.username().equals(competition.evaluatedBy())) {
            throw Problem.of(CommonProblem.SELF_APPROVAL);
        }
    }

    private List<GatewayFinding> findings(
            MiniCompetition competition, CompetitionRequests.Gateway request, Caller caller) {
        List<String> wanted = competition.terms().gateway().stream()
                .filter(code -> !code.equals(ADMISSION_LIVE))
                .sorted()
                .toList();
        List<String> given = request.findings().stream()
                .map(CompetitionRequests.Finding::code)
                .sorted()
                .toList();
        if (!given.equals(wanted)) {
            throw Problem.at("/findings", CommonProblem.FIELD_INVALID, "Answer each published test once.");
        }
        return request.findings().stream()
                .map(f -> new GatewayFinding(f.code(), f.passed(), f.note(), caller.username(), sight.now()))
                .toList();
    }

    private String judged(MiniCompetition competition, CompetitionRequests.GiveScore given) {
        Criterion criterion = competition
                .terms()
                .criterion(given.criterion())
                .filter(Criterion::isScored)
                .orElseThrow(() ->
                        Problem.at("/criterion", PlacementProblem.SCORE_INVALID, "There is no such scored criterion."));
        if (given.points().signum() < 0 || given.points().compareTo(BigDecimal.valueOf(criterion.maximum())) > 0) {
            throw Problem.at("/points", PlacementProblem.SCORE_INVALID, "The points are not on the scale.")
                    .with("maximum", criterion.maximum());
        }
        String rationale = given.rationale();
        if (rationale == null || rationale.isBlank()) {
            throw Problem.at("/rationale", PlacementProblem.RATIONALE_MISSING, "Say why these points.");
        }
        boolean known = offers.evaluated(competition.id()).stream()
                .anyMatch(o -> o.offerId().equals(given.offerId()));
        if (!known) {
            throw Problem.notFound();
        }
        return rationale;
    }

    private List<Score> about(MiniCompetition competition, CompetitionRequests.GiveScore given) {
        return scores.of(competition.id()).stream()
                .filter(s -> s.isAbout(given.offerId(), given.criterion()))
                .toList();
    }

    private ScoreView kept(Score score, String action) {
        scores.persist(score);
        scores.flush();
        audit.record(AuditEntry.done(action, "competition-score", score.id().toString()));
        return score.view();
    }

    private static boolean isAgreed(List<Score> all, Score score) {
        return all.stream().anyMatch(s -> s.isConsensus() && s.isAbout(score.offerId(), score.criterion()));
    }

    private void refuseIncomplete(MiniCompetition competition, List<EvaluatedOffer> all) {
        List<Score> agreed =
                scores.of(competition.id()).stream().filter(Score::isConsensus).toList();
        long untested = all.stream().filter(o -> !o.hasFindings()).count();
        long unscored = all.stream()
                .filter(EvaluatedOffer::hasPassed)
                .flatMap(o -> competition.terms().scored().stream()
                        .filter(c -> agreed.stream().noneMatch(s -> s.isAbout(o.offerId(), c.code()))))
                .count();
        if (untested + unscored > 0) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "Tests or agreed scores are missing.")
                    .with("state", competition.stateAt(sight.now()).name())
                    .with("untested", untested)
                    .with("unscored", unscored)
                    .with("allowedActions", List.of("recordGateway", "score", "agreeScore"));
        }
    }

    private List<Ranking.Entry> entries(MiniCompetition competition, List<EvaluatedOffer> all) {
        List<Score> agreed =
                scores.of(competition.id()).stream().filter(Score::isConsensus).toList();
        return all.stream()
                .map(o -> {
                    Map<String, BigDecimal> points = new HashMap<>();
                    agreed.stream()
                            .filter(s -> s.offerId().equals(o.offerId()))
                            .forEach(s -> points.put(s.criterion(), s.points()));
                    return new Ranking.Entry(o.offerId(), o.providerId(), o.weeklyTotal(), points, o.hasPassed());
                })
                .toList();
    }

    private MiniCompetition opened(UUID id, Caller caller) {
        MiniCompetition competition = sight.visible(id, caller);
        if (!sight.parties(competition, caller).contains(CompetitionParty.BUYER)) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        competition.requireUnsealed();
        return competition;
    }

    private String systemCode(MiniCompetition competition) {
        return systems.lot(competition.lotId(), today(sight.now()))
                .orElseThrow(Problem::notFound)
                .systemCode();
    }

    private static String seed() {
        byte[] seed = new byte[16];
        LOTS.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, PlatformClock.LONDON);
    }
}
