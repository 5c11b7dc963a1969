package uk.panauthority.casework.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.placementlink.KnownPlacement;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.identity.OrganisationKind;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.time.PlatformClock;

/** The register of other authorities' children in an area, kept from placements and shown to the host and its police. */
@ApplicationScoped
public class HostedChildren {

    private final HostedChildRepository children;
    private final HostPolice police;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;

    public HostedChildren(
            HostedChildRepository children, HostPolice police, CurrentCaller currentCaller, AuditTrail audit) {
        this.children = children;
        this.police = police;
        this.currentCaller = currentCaller;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void started(KnownPlacement placement, Instant startedAt) {
        LocalDate day = LocalDate.ofInstant(startedAt, PlatformClock.LONDON);
        children.persist(new HostedChild(placement, startedAt, police.of(placement.hostLa(), day)));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void ended(UUID placementId, LocalDate on) {
        children.findByIdOptional(placementId).ifPresent(child -> child.ended(on));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void instructed(@Nullable UUID placementId, @Nullable String contact, @Nullable String instructions) {
        if (placementId != null) {
            children.findByIdOptional(placementId).ifPresent(child -> child.instructed(contact, instructions));
        }
    }

    /** Those in the caller's area, the latest placement first. */
    @Transactional
    Page<HostedChildView> list(boolean currentOnly, PageRequest page) {
        Caller caller = currentCaller.get();
        var rows = children.pageOf(
                caller.organisation(), caller.kind() == OrganisationKind.POLICE_FORCE, currentOnly, page);
        Page<HostedChildView> found = Page.of(rows, page, HostedChild::placementId, HostedChild::view);
        audit.record(AuditEntry.listed(
                "hosted-child",
                rows.stream().map(child -> child.placementId().toString()).toList(),
                rows.stream().map(HostedChild::childRef).collect(Collectors.toSet())));
        return found;
    }
}
