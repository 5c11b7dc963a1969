package uk.panauthority.placement.search;

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
import uk.panauthority.placement.party.Roles;

/** One search of one rung: what was asked and what was found, as it was then. */
@Entity
@Table(name = "search_run")
class SearchRun implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "step_id", updatable = false)
    private UUID stepId;

    @Column(name = "referral_id", updatable = false)
    private UUID referralId;

    @Column(name = "referral_number", updatable = false)
    private int referralNumber;

    @Column(name = "responsible_la", updatable = false)
    private String responsibleLa;

    @Column(name = "first_night", updatable = false)
    private LocalDate firstNight;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Needs needs;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<MatchResult> results;

    @Column(updatable = false)
    private boolean cut;

    @Column(name = "run_by", updatable = false)
    private String runBy;

    @Column(name = "run_at", updatable = false)
    private Instant runAt;

    protected SearchRun() {}

    /**
     * Ranks the homes of a rung.
     *
     * @param number version of the referral
     * @param found not more than the authority's setting takes
     */
    static SearchRun of(
            SearchStep step,
            int number,
            LocalDate firstNight,
            Needs needs,
            Candidates.Found found,
            Caller caller,
            Instant now) {
        SearchRun run = new SearchRun();
        run.id = Ids.next();
        run.stepId = step.id();
        run.referralId = step.referralId();
        run.referralNumber = number;
        run.responsibleLa = caller.organisation();
        run.firstNight = firstNight;
        run.needs = needs;
        run.results = Matching.rank(needs, found.homes());
        run.cut = found.cut();
        run.runBy = caller.username();
        run.runAt = now;
        return run;
    }

    /**
     * A person chooses.
     *
     * @throws Problem {@code field-invalid} for a home that the search did not list; {@code reason-required} for one that
     *     is not the first
     */
    SearchChoice choose(Caller caller, UUID homeId, @Nullable String reason, Instant now) {
        int rank = results.stream()
                .filter(r -> r.home().homeId().equals(homeId) && r.rank() != null)
                .map(MatchResult::rank)
                .findFirst()
                .orElseThrow(() ->
                        Problem.at("/homeId", CommonProblem.FIELD_INVALID, "The search does not list this home."));
        if (rank > 1 && (reason == null || reason.isBlank())) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why it is not the first.");
        }
        return SearchChoice.of(id, homeId, rank, reason, caller, now);
    }

    /** The homes that are not excluded, best first. */
    List<UUID> listed() {
        return results.stream()
                .filter(r -> r.rank() != null)
                .map(r -> r.home().homeId())
                .toList();
    }

    @Override
    public Set<String> visibleTo() {
        return Set.of(responsibleLa);
    }

    SearchViews.Run view(List<SearchChoice> choices, Caller caller) {
        boolean mayChoose = caller.holdsAny(Set.of(Roles.PLACEMENT_OFFICER)) && !listed().isEmpty();
        return new SearchViews.Run(
                id,
                choices.isEmpty() ? "RUN" : "CHOSEN",
                version,
                mayChoose ? List.of("choose") : List.of(),
                stepId,
                referralId,
                referralNumber,
                firstNight,
                needs.shown(),
                results,
                cut,
                runBy,
                runAt,
                choices.stream().map(SearchChoice::view).toList());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID stepId() {
        return stepId;
    }

    UUID referralId() {
        return referralId;
    }

    int referralNumber() {
        return referralNumber;
    }
}
