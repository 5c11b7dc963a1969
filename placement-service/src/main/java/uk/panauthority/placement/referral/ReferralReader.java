package uk.panauthority.placement.referral;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.party.Roles;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * Shows referrals: all of them to the staff of the responsible authority, to an invited provider what its level shows. Each
 * reading is in the audit, with the level.
 */
@ApplicationScoped
public class ReferralReader {

    private static final Set<String> STAFF = Set.of(
            Roles.SOCIAL_WORKER,
            Roles.TEAM_MANAGER,
            Roles.PLACEMENT_OFFICER,
            Roles.COMMISSIONING_OFFICER,
            Roles.APPROVER,
            Roles.AUDITOR);

    private final ReferralRepository repository;
    private final ReferralFields fields;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;

    public ReferralReader(
            ReferralRepository repository,
            ReferralFields fields,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit) {
        this.repository = repository;
        this.fields = fields;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
    }

    /**
     * Shows a referral.
     *
     * @param wanted the level; null for the highest that the caller may read
     * @throws Problem {@code not-found} for who is not invited; {@code redaction-level} for a level above the caller's
     */
    @Transactional
    public ReferralView get(UUID id, @Nullable RedactionLevel wanted) {
        Caller caller = currentCaller.get();
        Referral referral = access.visible(repository.findByIdOptional(id), caller);
        if (isStaff(referral, caller)) {
            remember(referral, RedactionLevel.FULL);
            return wanted == null ? forStaff(referral, caller) : asProvider(referral, wanted, caller);
        }
        RedactionLevel own = repository
                .invitation(id, caller.organisation())
                .orElseThrow(Problem::notFound)
                .level();
        if (wanted != null && !own.shows(wanted)) {
            throw Problem.of(PlacementProblem.REDACTION_LEVEL).with("level", own);
        }
        RedactionLevel level = wanted == null ? own : wanted;
        remember(referral, level);
        return asProvider(referral, level, caller);
    }

    /** @throws Problem {@code not-found} for a provider too: it reads the version that holds */
    @Transactional
    public ReferralView.OneVersion version(UUID id, int number) {
        Caller caller = currentCaller.get();
        Referral referral = access.visible(repository.findByIdOptional(id), caller);
        if (!isStaff(referral, caller)) {
            throw Problem.notFound();
        }
        ReferralVersion version = repository.version(id, number).orElseThrow(Problem::notFound);
        remember(referral, RedactionLevel.FULL);
        return new ReferralView.OneVersion(id, ReferralView.line(version), version.document());
    }

    /** Own referrals of an authority; those that a provider is invited to. */
    @Transactional
    public Page<ReferralView.Line> list(PageRequest page) {
        Caller caller = currentCaller.get();
        List<ReferralInvitation> invitations = repository.newestInvitations(caller.organisation(), page);
        if (!invitations.isEmpty()) {
            return Page.of(invitations, page, ReferralInvitation::id, i -> {
                Referral referral = repository.findById(i.referralId());
                remember(referral, i.level());
                return line(referral, null, i.level());
            });
        }
        return Page.of(repository.newestOf(caller.organisation(), page), page, Referral::id, referral -> {
            if (!caller.holdsAny(STAFF)) {
                throw Problem.of(CommonProblem.FORBIDDEN);
            }
            remember(referral, RedactionLevel.FULL);
            return line(referral, referral.childRef(), RedactionLevel.FULL);
        });
    }

    /** Everything; the service has judged the access. */
    ReferralView forStaff(Referral referral, Caller caller) {
        UUID id = referral.id();
        List<ReferralVersion> versions = repository.versions(id);
        return ReferralView.forStaff(
                referral,
                versions.getLast().document(),
                versions,
                repository.invitations(id),
                repository.decisions(id),
                LocalDate.ofInstant(referral.draftedAt(), PlatformClock.LONDON),
                caller);
    }

    private ReferralView asProvider(Referral referral, RedactionLevel level, Caller caller) {
        Integer number = referral.currentNumber();
        if (number == null) {
            throw Problem.of(PlacementProblem.REFERRAL_NOT_APPROVED);
        }
        ReferralDocument document = repository
                .reading(referral.id(), number, level)
                .orElseThrow(Problem::notFound)
                .document();
        LocalDate day = LocalDate.ofInstant(referral.draftedAt(), PlatformClock.LONDON);
        boolean named = fields.levelOf("/childId", day).filter(level::shows).isPresent();
        return ReferralView.forProvider(referral, level, document, named ? referral.childNumber() : null, caller);
    }

    private static ReferralView.Line line(Referral referral, @Nullable String childRef, RedactionLevel level) {
        return new ReferralView.Line(
                referral.id(),
                referral.state(),
                referral.responsibleLa(),
                childRef,
                referral.currentNumber(),
                referral.neededBy(),
                level,
                referral.draftedAt());
    }

    private static boolean isStaff(Referral referral, Caller caller) {
        boolean own = referral.partiesOf(caller).contains(Party.RESPONSIBLE);
        if (own && !caller.holdsAny(STAFF)) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        return own;
    }

    private void remember(Referral referral, RedactionLevel level) {
        audit.record(AuditEntry.read(
                        "read",
                        ReferralService.SUBJECT,
                        requireNonNull(referral).id().toString())
                .because(level.name())
                .concerning(referral.visibleTo()));
    }
}
