package uk.panauthority.casework.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** What was overdue in an organisation on the morning of a day, as its senior manager was told, and whether they looked. */
@Entity
@Table(name = "overdue_list")
class OverdueList implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    private String organisation;

    private LocalDate day;

    @Column(name = "told_person")
    private @Nullable String toldPerson;

    private int total;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<OverdueTask> tasks;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "opened_by")
    private @Nullable String openedBy;

    /** For Hibernate. */
    protected OverdueList() {}

    /**
     * The list of one morning.
     *
     * @param toldPerson the senior manager; null when none is named, and the team managers are told
     * @param tasks the longest overdue; not all of them when there are very many
     */
    OverdueList(
            String organisation,
            LocalDate day,
            @Nullable String toldPerson,
            long total,
            List<OverdueTask> tasks,
            Instant now) {
        this.id = Ids.next();
        this.organisation = organisation;
        this.day = day;
        this.toldPerson = toldPerson;
        this.total = Math.toIntExact(total);
        this.tasks = List.copyOf(tasks);
        this.madeAt = now;
    }

    /**
     * Whoever was told has looked.
     *
     * @throws Problem {@code forbidden} to everybody else, {@code transition-refused} when it was opened
     */
    void open(Caller caller, Instant now) {
        if (!concerns(caller)) {
            throw Problem.of(CommonProblem.FORBIDDEN, "Those who were told open it.");
        }
        if (openedAt != null) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "It was opened already.")
                    .with("state", "OPENED")
                    .with("allowedActions", List.of());
        }
        openedAt = now;
        openedBy = caller.username();
    }

    private boolean concerns(Caller caller) {
        return toldPerson == null
                ? caller.holdsAny(Told.TEAM_MANAGER.roles())
                : caller.username().equals(toldPerson);
    }

    @Override
    public Set<String> visibleTo() {
        return Set.of(organisation);
    }

    OverdueListView view(Caller caller) {
        return new OverdueListView(
                id,
                version,
                day,
                toldPerson == null ? Told.TEAM_MANAGER : Told.SENIOR_MANAGER,
                toldPerson,
                total,
                tasks,
                madeAt,
                openedAt,
                openedBy,
                openedAt == null && concerns(caller) ? List.of("open") : List.of());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
