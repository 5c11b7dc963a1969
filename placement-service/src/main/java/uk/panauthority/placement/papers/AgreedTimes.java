package uk.panauthority.placement.papers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.party.Party;

/** The times for one paper, oldest first. The database lets the list grow and holds every time as it was named. */
@Embeddable
public class AgreedTimes {

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "agreed_times")
    private List<AgreedTime> times = new ArrayList<>();

    protected AgreedTimes() {}

    /** No time at all: the paper comes first, as usual. */
    public static AgreedTimes none() {
        return new AgreedTimes();
    }

    /** The time that the parties agreed in the emergency; none when it is null. */
    public static AgreedTimes first(@Nullable Instant dueAt, Caller recorder, Instant now) {
        AgreedTimes agreed = new AgreedTimes();
        if (dueAt != null) {
            agreed.times = List.of(new AgreedTime(
                    AgreedTimeState.AGREED,
                    dueAt,
                    null,
                    recorder.username(),
                    recorder.organisation(),
                    now,
                    null,
                    null));
        }
        return agreed;
    }

    /**
     * One side names another time. An earlier proposal that nobody has accepted makes way; what is agreed still holds.
     *
     * @throws Problem {@code transition-refused} when no time was ever agreed: nothing is late then; {@code reason-required};
     *     {@code field-invalid} for a time that is past
     */
    public void propose(Caller caller, Instant dueAt, @Nullable String reason, Instant now) {
        if (current().isEmpty()) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "No time was agreed, so nothing waits.");
        }
        if (reason == null || reason.isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why the agreed time is not kept.");
        }
        if (!dueAt.isAfter(now)) {
            throw Problem.at("/dueAt", CommonProblem.FIELD_INVALID, "The time is past.");
        }
        List<AgreedTime> all = new ArrayList<>(times);
        all.replaceAll(t -> t.state() == AgreedTimeState.PROPOSED ? t.superseded() : t);
        all.add(new AgreedTime(
                AgreedTimeLifecycle.TABLE.initial(),
                dueAt,
                reason,
                caller.username(),
                caller.organisation(),
                now,
                null,
                null));
        times = List.copyOf(all);
    }

    /**
     * The other side accepts the time that waits for its answer; from now on it holds.
     *
     * @throws Problem {@code transition-refused} when none waits; {@code self-approval} for the side that named it
     */
    public void accept(Caller caller, Set<Party> parties, Instant now) {
        AgreedTime waiting = waiting().orElseThrow(() -> Problem.of(CommonProblem.TRANSITION_REFUSED));
        AgreedTimeLifecycle.TABLE.require(waiting.state(), AgreedTimeAction.ACCEPT_TIME, caller, parties);
        if (caller.organisation().equals(waiting.proposedFor())) {
            throw Problem.of(CommonProblem.SELF_APPROVAL);
        }
        List<AgreedTime> all = new ArrayList<>(times);
        all.replaceAll(t -> t.equals(waiting) ? t.accepted(caller.username(), now) : t.superseded());
        times = List.copyOf(all);
    }

    /** Until when the paper is to be there, as both sides last agreed; null when it was never to come later. */
    public @Nullable Instant dueAt() {
        return current().map(AgreedTime::dueAt).orElse(null);
    }

    /** Whether the time passed without the paper. */
    public boolean isOverdue(boolean done, Instant now) {
        return !done && current().filter(t -> now.isAfter(t.dueAt())).isPresent();
    }

    /** What this caller may do next about the times of a paper that is not there yet. */
    public List<String> actions(Caller caller, Set<Party> parties) {
        return waiting()
                .filter(t -> !caller.organisation().equals(t.proposedFor()))
                .map(t -> AgreedTimeLifecycle.TABLE.actions(t.state(), caller, parties))
                .orElse(List.of());
    }

    public List<AgreedTime> all() {
        return List.copyOf(times);
    }

    private Optional<AgreedTime> current() {
        return times.stream().filter(t -> t.state() == AgreedTimeState.AGREED).findFirst();
    }

    private Optional<AgreedTime> waiting() {
        return times.stream().filter(t -> t.state() == AgreedTimeState.PROPOSED).findFirst();
    }
}
