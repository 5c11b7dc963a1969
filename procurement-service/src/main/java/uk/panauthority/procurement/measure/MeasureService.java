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
class MeasureService {

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
            facts.keepReturn(EpisodeHash.of(closed.episodeId()), closed.deliveringLa(), returnedAt);
        }
    }

    @Transactional
    void countInterview(InterviewSignedOff interview) {
        UUID contract = interview.contractId();
        if (contract == null) {
            return;
        }
        for (InterviewSignedOff.Episode episode : interview.episodes()) {
            facts.keepInterview(
                    interview.interviewId(),
                    EpisodeHash.of(episode.episodeId()),
                    contract,
                    episode.heldAt(),
                    interview.signedOffAt());
        }
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
