package uk.panauthority.placement.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** That a person chose one home of a search. Never changed; a later choice counts. */
@Entity
@Table(name = "search_choice")
class SearchChoice {

    @Id
    private UUID id;

    @Column(name = "run_id", updatable = false)
    private UUID runId;

    @Column(name = "home_id", updatable = false)
    private UUID homeId;

    @Column(updatable = false)
    private int rank;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(name = "chosen_by", updatable = false)
    private String chosenBy;

    @Column(name = "chosen_at", updatable = false)
    private Instant chosenAt;

    protected SearchChoice() {}

    static SearchChoice of(UUID runId, UUID homeId, int rank, @Nullable String reason, Caller caller, Instant now) {
        SearchChoice choice = new SearchChoice();
        choice.id = Ids.next();
        choice.runId = runId;
        choice.homeId = homeId;
        choice.rank = rank;
        choice.reason = reason;
        choice.chosenBy = caller.username();
        choice.chosenAt = now;
        return choice;
    }

    SearchViews.Choice view() {
        return new SearchViews.Choice(homeId, rank, reason, chosenBy, chosenAt);
    }
}
