package uk.panauthority.scenarios.loop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import uk.panauthority.scenarios.stage.Stage;

/** The individual placement agreement of one placement, and its reviews. */
final class Agreement {

    private static final String AGREEMENTS = "/api/placement/v1/agreements";

    private final Stage stage;
    private final Parties parties;
    private final String id;

    Agreement(Stage stage, Parties parties, String id) {
        this.stage = stage;
        this.parties = parties;
        this.id = id;
    }

    /** The review that this episode is a cause of. */
    JsonNode awaitReviewBecauseOf(String episodeId) {
        return stage.await(
                "The review of the agreement",
                () -> reviews().stream()
                        .filter(review -> Listing.elements(review.path("episodes"))
                                .anyMatch(cause ->
                                        cause.path("episodeId").asText().equals(episodeId)))
                        .findFirst());
    }

    /** How often the episode stands as a cause on any review: once is right. */
    long flagsBecauseOf(String episodeId) {
        return causes().stream().filter(episodeId::equals).count();
    }

    /** Every episode that stands as a cause on a review, as often as it stands there. */
    List<String> causes() {
        return reviews().stream()
                .flatMap(review -> Listing.elements(review.path("episodes")))
                .map(cause -> cause.path("episodeId").asText())
                .toList();
    }

    boolean underReview() {
        return view().path("underReview").asBoolean();
    }

    void refusedToCloseReview(String reviewId, String refusal) {
        stage.refused(
                parties.socialWorker(),
                "tries to close the review without a word",
                AGREEMENTS + "/" + id,
                "review-closure",
                Map.of("reviewId", reviewId, "whatChanged", ""),
                refusal);
    }

    void closeReview(String reviewId) {
        stage.act(
                parties.socialWorker(),
                "closes the review and says what changed",
                AGREEMENTS + "/" + id,
                "review-closure",
                Map.of(
                        "reviewId",
                        reviewId,
                        "whatChanged",
                        stage.words().words("A key worker calls at bedtime; the curfew was agreed with the child.")));
    }

    private List<JsonNode> reviews() {
        return Listing.elements(view().path("reviews")).toList();
    }

    private JsonNode view() {
        return stage.read(parties.socialWorker(), AGREEMENTS + "/" + id).body();
    }
}
