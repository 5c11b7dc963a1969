package uk.panauthority.casework.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/**
 * Something of an interview that went to one recipient: the interview itself at a level, or an item of intelligence. Never
 * changed once sent, but for the note that it was opened; withdrawal of consent does not reach back.
 */
@Entity
@DynamicUpdate
@Table(name = "interview_share")
class InterviewShare implements Shared {

    /** What was sent. */
    enum Kind {
        INTERVIEW,
        INTELLIGENCE
    }

    @Id
    private UUID id;

    @Column(name = "interview_id")
    private UUID interviewId;

    @Column(name = "child_ref")
    private String childRef;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String recipient;

    @Enumerated(EnumType.STRING)
    @Column(name = "recipient_role")
    private ShareTerms.Role recipientRole;

    @Column(name = "recipient_person")
    private @Nullable String recipientPerson;

    @Column(name = "purpose_code")
    private String purposeCode;

    @Enumerated(EnumType.STRING)
    private ShareTerms.@Nullable Level level;

    @Enumerated(EnumType.STRING)
    private ShareTerms.Basis basis;

    @Column(name = "basis_reason")
    private @Nullable String basisReason;

    @Column(name = "child_told_at")
    private @Nullable Instant childToldAt;

    @Column(name = "not_told_reason")
    private @Nullable String notToldReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private SharedContent content;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "sent_by")
    private String sentBy;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "opened_by")
    private @Nullable String openedBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    private List<String> visibleTo;

    /** For Hibernate. */
    protected InterviewShare() {}

    InterviewShare(
            ReturnHomeInterview interview,
            ShareTerms terms,
            ShareTerms.@Nullable Level level,
            SharedContent content,
            Instant now,
            String by) {
        this.id = Ids.next();
        this.interviewId = interview.id();
        this.childRef = interview.childRef();
        this.kind = level == null ? Kind.INTELLIGENCE : Kind.INTERVIEW;
        this.recipient = terms.recipient();
        this.recipientRole = terms.role();
        this.recipientPerson = terms.person();
        this.purposeCode = terms.purposeCode();
        this.level = level;
        this.basis = terms.basis();
        this.basisReason = terms.basisReason();
        this.childToldAt = terms.childToldAt();
        this.notToldReason = terms.notToldReason();
        this.content = content;
        this.sentAt = now;
        this.sentBy = by;
        this.visibleTo = Stream.of(interview.responsibleLa(), interview.deliveringLa(), terms.recipient())
                .distinct()
                .toList();
    }

    /** Whether it was sent to this very reader. */
    boolean isFor(Caller caller) {
        return recipient.equals(caller.organisation())
                && caller.roles().contains(recipientRole.name())
                && (recipientPerson == null || recipientPerson.equals(caller.username()));
    }

    /** Notes who opened it first. */
    void opened(Instant at, String by) {
        if (openedAt == null) {
            openedAt = at;
            openedBy = by;
        }
    }

    @Override
    public Set<String> visibleTo() {
        return Set.copyOf(visibleTo);
    }

    UUID id() {
        return id;
    }

    UUID interviewId() {
        return interviewId;
    }

    String childRef() {
        return childRef;
    }

    Kind kind() {
        return kind;
    }

    ShareTerms.Role recipientRole() {
        return recipientRole;
    }

    ShareTerms.@Nullable Level level() {
        return level;
    }

    String purposeCode() {
        return purposeCode;
    }

    Instant sentAt() {
        return sentAt;
    }

    SharedContent content() {
        return content;
    }

    /** The terms on which it was sent. */
    ShareTerms terms() {
        return new ShareTerms(
                recipient, recipientRole, recipientPerson, purposeCode, basis, basisReason, childToldAt, notToldReason);
    }

    String sentBy() {
        return sentBy;
    }

    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    String openedBy() {
        return openedBy;
    }
}
