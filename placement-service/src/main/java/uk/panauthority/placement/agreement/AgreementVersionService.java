package uk.panauthority.placement.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.basis.OrderBases;
import uk.panauthority.placement.basis.OrderBasis;
import uk.panauthority.placement.document.PaperFile;
import uk.panauthority.placement.home.HomeService;
import uk.panauthority.placement.home.HomeView;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.placement.PlacementService;
import uk.panauthority.placement.placement.PlacementView;
import uk.panauthority.placement.problem.PlacementProblem;

/** Moves and shows the versions of agreements, with what is said about them, each in one transaction. */
@ApplicationScoped
public class AgreementVersionService {

    private static final String SUBJECT = "agreement";

    private final AgreementService agreements;
    private final AgreementNoteRepository notes;
    private final AgreementTables tables;
    private final OrderBases bases;
    private final PlacementService placements;
    private final HomeService homes;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public AgreementVersionService(
            AgreementService agreements,
            AgreementNoteRepository notes,
            AgreementTables tables,
            OrderBases bases,
            PlacementService placements,
            HomeService homes,
            CurrentCaller currentCaller,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.agreements = agreements;
        this.notes = notes;
        this.tables = tables;
        this.bases = bases;
        this.placements = placements;
        this.homes = homes;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem {@code code-not-valid} with a pointer; {@code field-invalid} */
    @Transactional
    public AgreementView recordTerms(UUID id, VersionTag tag, AgreementTerms terms) {
        return agreements.change(id, tag, "record-terms", (agreement, caller) -> {
            agreement.recordTerms(caller, terms);
            tables.requireValid(terms, today());
        });
    }

    /** @throws Problem {@code dual-signature-required}; {@code field-invalid} with each gap of the terms */
    @Transactional
    public AgreementView approveTerms(UUID id, VersionTag tag) {
        return agreements.change(
                id, tag, "approve-terms", (agreement, caller) -> agreement.approveTerms(caller, clock.instant()));
    }

    /** @throws Problem {@code terms-not-approved}; {@code code-not-valid} */
    @Transactional
    public AgreementView send(UUID id, VersionTag tag, AgreementRequests.Dispatch request) {
        return agreements.change(id, tag, "send", (agreement, caller) -> {
            agreement.send(caller, request.documentsOrNone(), request.meetingOn(), clock.instant());
            for (int i = 0; i < request.documentsOrNone().size(); i++) {
                tables.requireDocument(request.documentsOrNone().get(i), today(), "/documents/" + i);
            }
        });
    }

    /** @throws Problem {@code signatory-mismatch}; {@code field-invalid} */
    @Transactional
    public AgreementView comeBack(UUID id, VersionTag tag, AgreementRequests.Return request) {
        return agreements.change(
                id, tag, "return", (agreement, caller) -> agreement.comeBack(caller, request, clock.instant()));
    }

    /** @throws Problem {@code field-invalid} */
    @Transactional
    public AgreementView receive(UUID id, VersionTag tag, AgreementRequests.Document request) {
        return agreements.change(
                id, tag, "record-document", (agreement, caller) -> agreement.receive(caller, request, today()));
    }

    /** @throws Problem {@code dual-signature-required} */
    @Transactional
    public AgreementView bringIntoForce(UUID id, VersionTag tag) {
        return agreements.change(id, tag, "bring-into-force", (agreement, caller) -> {
            RegularReviews reviews = tables.regularReviews(agreement.parties().responsibleLa(), today());
            agreement.bringIntoForce(caller, reviews, clock.instant()).forEach(outbox::publish);
        });
    }

    /**
     * Begins the next version. A change of needs or price names the award of the call-off process that it rests on: an
     * approved one of this authority, for this child and this provider.
     *
     * @throws Problem {@code reason-required}; {@code award-missing}; {@code transition-refused}
     */
    @Transactional
    public AgreementView open(UUID id, VersionTag tag, AgreementRequests.NewVersion request) {
        return agreements.change(id, tag, "open-version", (agreement, caller) -> {
            String reason = request.reason();
            if (reason == null || reason.isBlank()) {
                throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why.");
            }
            VersionBasis basis =
                    new VersionBasis(request.changes().stream().distinct().toList(), reason, request.awardId());
            agreement.open(caller, basis, tables.clauses(today()), clock.instant());
            requireAward(agreement, basis, caller);
        });
    }

    /** @throws Problem {@code dual-signature-required} */
    @Transactional
    public AgreementView countersign(UUID id, VersionTag tag) {
        return agreements.change(id, tag, "countersign-version", (agreement, caller) -> agreement.countersign(caller));
    }

    /** @throws Problem {@code reason-required} */
    @Transactional
    public AgreementView withdraw(UUID id, VersionTag tag, AgreementRequests.Withdraw request) {
        return agreements.change(
                id,
                tag,
                "withdraw-version",
                (agreement, caller) -> agreement.withdrawVersion(caller, request.reason(), clock.instant()));
    }

    /** One version with all that it says. The provider sees it from the day when it was sent. */
    @Transactional
    public VersionView get(UUID id, int number) {
        Caller caller = currentCaller.get();
        Agreement agreement = agreements.visible(id, caller);
        AgreementVersion version = readable(agreement, number, caller);
        audit.record(AuditEntry.read("read-version", SUBJECT, id.toString()).concerning(agreement.visibleTo()));
        return VersionView.of(agreement, version, today());
    }

    /** One version as a paper, for whoever may see the version. */
    @Transactional
    public PaperFile document(UUID id, int number) {
        Caller caller = currentCaller.get();
        Agreement agreement = agreements.visible(id, caller);
        AgreementVersion version = readable(agreement, number, caller);
        PlacementView placement = placements.get(agreement.placementId());
        HomeView home = homes.find(placement.homeId()).orElseThrow();
        audit.record(AuditEntry.read("read-document", SUBJECT, id.toString()).concerning(agreement.visibleTo()));
        return PaperFile.of(
                "agreement-" + id + "-" + number,
                agreement.version(),
                AgreementDocument.of(agreement, version, placement, home));
    }

    /** @throws Problem {@code forbidden} for whoever does not do this kind of work */
    @Transactional
    public NoteView write(UUID id, AgreementRequests.Note request) {
        Caller caller = currentCaller.get();
        Agreement agreement = agreements.visible(id, caller);
        AgreementNote note = AgreementNote.on(agreement, request, caller, clock.instant());
        notes.persist(note);
        audit.record(AuditEntry.done("write-note", SUBJECT, id.toString())
                .because(request.kind().name()));
        return note.view();
    }

    /** What was said inside the responsible authority, newest first; nothing for the provider. */
    @Transactional
    public Page<NoteView> notes(UUID id, PageRequest page) {
        Caller caller = currentCaller.get();
        Agreement agreement = agreements.visible(id, caller);
        audit.record(AuditEntry.read("read-notes", SUBJECT, id.toString()));
        return Page.of(
                notes.newestOf(agreement.id(), caller.organisation(), page),
                page,
                AgreementNote::id,
                AgreementNote::view);
    }

    /** The provider sees a version from the day when it was sent. */
    private static AgreementVersion readable(Agreement agreement, int number, Caller caller) {
        return agreement
                .history()
                .version(number)
                .filter(v -> v.wasSent() || agreement.partiesOf(caller).contains(Party.RESPONSIBLE))
                .orElseThrow(Problem::notFound);
    }

    private void requireAward(Agreement agreement, VersionBasis basis, Caller caller) {
        UUID awardId = basis.awardId();
        if (awardId == null && !basis.needsAward()) {
            return;
        }
        PlacementView placement = placements.get(agreement.placementId());
        boolean fits = awardId != null
                && bases.approved(awardId, caller)
                        .filter(award -> isFor(award, placement))
                        .isPresent();
        if (!fits) {
            throw Problem.of(PlacementProblem.AWARD_MISSING, "The change rests on no award of a call-off process.");
        }
    }

    private static boolean isFor(OrderBasis award, PlacementView placement) {
        return award.childRef().equals(placement.childRef())
                && award.providerId().equals(placement.providerId());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
