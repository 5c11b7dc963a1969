package uk.panauthority.casework.rota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;

/** Keeps rotas, each authority its own, and says who is on duty. */
@ApplicationScoped
public class RotaService {

    private static final String SUBJECT = "acknowledgement-rota";

    private final RotaRepository repository;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public RotaService(RotaRepository repository, CurrentCaller currentCaller, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    RotaView read() {
        String organisation = currentCaller.get().organisation();
        return repository
                .findByIdOptional(organisation)
                .map(rota -> rota.view(clock.instant()))
                .orElseGet(() -> new RotaView(organisation, 0, List.of(), List.of()));
    }

    @Transactional
    RotaView keep(VersionTag tag, RotaRequests.Keeping request) {
        Caller caller = currentCaller.get();
        Optional<Rota> known = repository.findByIdOptional(caller.organisation());
        tag.mustMatch(known.map(Rota::shownVersion).orElse(0L));
        known.ifPresent(rota -> rota.keep(request.shifts(), caller, clock.instant()));
        Rota rota = known.orElseGet(() -> new Rota(caller, request.shifts(), clock.instant()));
        repository.persistAndFlush(rota);
        audit.record(AuditEntry.done("keep", SUBJECT, caller.organisation()));
        return rota.view(clock.instant());
    }

    /**
     * Who is on duty in this authority, in the order in which they are told; nobody when it keeps no rota. In a
     * transaction of its own, so that a rota that cannot be read spoils nothing of what the asking work does.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<String> onDuty(String organisation, Instant at) {
        return repository
                .findByIdOptional(organisation)
                .map(rota -> rota.onDuty(at))
                .orElse(List.of());
    }
}
