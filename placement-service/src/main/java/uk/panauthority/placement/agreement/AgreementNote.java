package uk.panauthority.placement.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.party.Party;

/** A word about an agreement that stays within the responsible authority. Never changed. */
@Entity
@Table(name = "agreement_note")
class AgreementNote {

    @Id
    private UUID id;

    @Column(name = "agreement_id", updatable = false)
    private UUID agreementId;

    @Column(name = "responsible_la", updatable = false)
    private String responsibleLa;

    @Column(name = "ipa_version", updatable = false)
    private int ipaVersion;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private NoteKind kind;

    @Column(name = "note", updatable = false)
    private String text;

    @Column(updatable = false)
    private @Nullable Boolean concern;

    @Column(name = "written_by", updatable = false)
    private String writtenBy;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    protected AgreementNote() {}

    /**
     * Writes one about the version that is being prepared, or else about the one in force.
     *
     * @throws Problem {@code forbidden} for whoever does not do this kind of work there
     */
    static AgreementNote on(Agreement agreement, AgreementRequests.Note said, Caller caller, Instant now) {
        if (!agreement.partiesOf(caller).contains(Party.RESPONSIBLE)
                || !caller.holdsAny(said.kind().roles())) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        AgreementNote note = new AgreementNote();
        note.id = Ids.next();
        note.agreementId = agreement.id();
        note.responsibleLa = agreement.parties().responsibleLa();
        note.ipaVersion = agreement.history().workedOn().number();
        note.kind = said.kind();
        note.text = said.text();
        note.concern = said.kind() == NoteKind.FEEDBACK_REQUEST ? null : Boolean.TRUE.equals(said.concern());
        note.writtenBy = caller.username();
        note.writtenAt = now;
        return note;
    }

    UUID id() {
        return id;
    }

    NoteView view() {
        return new NoteView(id, 0, ipaVersion, kind, text, concern, writtenBy, writtenAt);
    }
}
