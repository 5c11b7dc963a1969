package uk.panauthority.procurement.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.panauthority.procurement.contract.ContractInForce;
import uk.panauthority.procurement.contract.ContractService;

/** Keeps what events report, and counts it when a measure is read. */
@ApplicationScoped
public class MeasureService {

    private final MeasureRepository facts;
    private final MeasureDefinitions definitions;
    private final ContractService contracts;
    private final Clock clock;

    MeasureService(MeasureRepository facts, MeasureDefinitions definitions, ContractService contracts, Clock clock) {
        this.facts = facts;
        this.definitions = definitions;
        this.contracts = contracts;
        this.clock = clock;
    }

    @Transactional
    void countReturn(MissingEpisodeClosed closed) {
        Instant returnedAt = closed.returnedAt();
        if (returnedAt != null) {
            EpisodeHash episode = EpisodeHash.of(closed.episodeId());
            facts.keepReturn(episode, closed.deliveringLa(), returnedAt);
            facts.keepStanding(episode, EpisodeStanding.COUNTS, null);
        }
    }

    @Transactional
    void countNoLonger(MissingEpisodeVoided voided) {
        facts.keepStanding(EpisodeHash.of(voided.episodeId()), EpisodeStanding.VOIDED, null);
    }

    @Transactional
    void countWithSurvivor(MissingEpisodeMerged merged) {
        facts.keepStanding(
                EpisodeHash.of(merged.episodeId()),
                EpisodeStanding.MERGED,
                EpisodeHash.of(merged.survivingEpisodeId()));
    }

    @Transactional
    void countAsItStands(MissingEpisodeChanged changed) {
        facts.keepStanding(
                EpisodeHash.of(changed.episodeId()),
                changed.endDate() == null ? EpisodeStanding.RETURN_TAKEN_BACK : EpisodeStanding.COUNTS,
                null);
    }

    @Transactional
    void countInterview(InterviewSignedOff interview) {
        UUID contract = interview.contractId();
        if (contract == null) {
            return;
        }
        facts.keepWork(new ContractWork(
                interview.interviewId(),
                contract,
                interview.deliveringLa(),
                interview.responsibleLa(),
                interview.signedOffAt()));
        for (InterviewSignedOff.Episode episode : interview.episodes()) {
            facts.keepInterview(
                    interview.interviewId(),
                    EpisodeHash.of(episode.episodeId()),
                    contract,
                    episode.heldAt(),
                    interview.signedOffAt());
        }
    }

    /** The interviews signed off under a contract from one moment to another, in the caller's sight, the earliest first. */
    @Transactional
    public List<ContractWork> work(UUID contractId, Instant from, Instant until) {
        return facts.work(contractId, from, until);
    }

    /**
     * The measures of a contract that the caller may see; none while it is not signed by all.
     *
     * @throws uk.panauthority.common.problem.Problem {@code not-found}
     */
    @Transactional
    List<MeasureView> measuresOf(UUID contractId) {
        return contracts.inForce(contractId).stream()
                .flatMap(c -> count(c).stream())
                .toList();
    }

    private List<MeasureView> count(ContractInForce contract) {
        List<Measurement.Fact> counted = facts.facts(contract);
        Instant now = clock.instant();
        return definitions.of(contract.serviceCode(), contract.start()).stream()
                .map(d -> MeasureView.of(d, Measurement.of(counted, d.within()), now))
                .toList();
    }
}
