package uk.panauthority.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.SEFTON;
import static uk.panauthority.casework.Callers.STAFFORDSHIRE_POLICE;
import static uk.panauthority.casework.Callers.STOKE;
import static uk.panauthority.casework.Callers.dutyWorker;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.placementlink.PlacementFacts;
import uk.panauthority.common.testing.LocalStackResource;

/** Whom a message is about: only an exact fit is a match, the rest is for a person. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class MatchingTest {

    private static final Instant SEEN =
            Instant.now().minus(Duration.ofHours(20)).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    PlacementFacts placements;

    @Test
    void number_and_date_of_birth_match_whatever_the_name() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);

        // When
        Response receipt = message(child).withChild("familyName", "Misspelt").send();

        // Then
        assertThat(receipt.<String>path("state")).isEqualTo("MATCHED");
        assertThat(receipt.<String>path("episodeId")).isNotNull();
    }

    @Test
    void number_alone_is_no_match() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);

        // When
        Response receipt = message(child)
                .withChild("familyName", "Other")
                .withChild("dateOfBirth", "2013-01-01")
                .send();

        // Then
        assertDoubtful(receipt, "triage-unmatched-child");
    }

    @Test
    void name_and_date_of_birth_of_exactly_one_child_match() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);

        // When
        Response receipt = message(child)
                .withChild("responsibleLa", null)
                .withChild("childNumber", null)
                .withChild("givenName", "  ROBIN ")
                .send();

        // Then
        assertThat(receipt.<String>path("state")).isEqualTo("MATCHED");
    }

    @Test
    @Tag("I30")
    void two_children_of_one_name_and_date_of_birth_are_ambiguous_and_each_authority_sees_its_own() {
        // Given
        String family = "Twin" + Given.letters();
        Given.AChild ofHalton = Given.aChildNamed(HALTON, "Sam", family, LocalDate.of(2011, 5, 5));
        Given.AChild ofSefton = Given.aChildNamed(SEFTON, "Sam", family, LocalDate.of(2011, 5, 5));

        // When
        Response receipt = message(ofHalton)
                .withChild("responsibleLa", null)
                .withChild("childNumber", null)
                .send();

        // Then
        assertDoubtful(receipt, "triage-ambiguous-child");
        String address = Message.ADDRESS + "/" + receipt.path("id");
        assertThat(dutyWorker(HALTON).get(address).<List<String>>path("suggestions"))
                .containsExactly(ofHalton.ref());
        assertThat(dutyWorker(SEFTON).get(address).<List<String>>path("suggestions"))
                .containsExactly(ofSefton.ref());
    }

    @Test
    @Tag("I15")
    void look_alike_letters_lower_the_match_to_a_suggestion() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);

        // When
        Response receipt = message(child)
                .withChild("givenName", "R\u043ebin")
                .withChild("responsibleLa", null)
                .withChild("childNumber", null)
                .send();

        // Then
        assertDoubtful(receipt, "triage-look-alike-name");
        assertThat(dutyWorker(HALTON)
                        .get(Message.ADDRESS + "/" + receipt.path("id"))
                        .<List<String>>path("suggestions"))
                .containsExactly(child.ref());
    }

    @Test
    @Tag("I16")
    void an_impossible_date_of_birth_is_never_an_automatic_match() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);

        // When
        Response receipt = message(child).withChild("dateOfBirth", "1880-01-01").send();

        // Then
        assertDoubtful(receipt, "dob-invalid");
    }

    @Test
    @Tag("I17")
    void a_person_of_eighteen_is_routed_out_without_episode_or_task() {
        // Given
        LocalDate birthday = LocalDate.now().minusYears(18);
        Message message = message(Given.aChildOf(HALTON))
                .with(
                        "child",
                        Map.of(
                                "givenName", "Adult",
                                "familyName", Given.letters(),
                                "dateOfBirth", birthday.toString()));

        // When
        Response receipt = message.send();

        // Then
        receipt.then().statusCode(202);
        assertThat(receipt.<String>path("state")).isEqualTo("ROUTED_OUT");
        assertThat(receipt.<List<String>>path("warnings.code")).containsExactly("routed-out-adult");
        assertThat(receipt.<String>path("acknowledgeBy")).isNull();
    }

    @Test
    void a_child_placed_elsewhere_has_its_own_authority_responsible_and_the_homes_as_host() {
        // Given
        Given.AChild child = Given.aChildOf(SEFTON);
        Given.AHome home = Given.aHomeIn(placements, STOKE);
        UUID placement = Given.aPlacement(placements, child, home, SEEN.minus(Duration.ofDays(3)));

        // When
        String episode = Message.missing(STAFFORDSHIRE_POLICE, Message.aReference(), child, SEEN)
                .with("home", Map.of("urn", home.urn()))
                .send()
                .path("episodeId");

        // Then
        for (String authority : List.of(SEFTON, STOKE)) {
            Response view = dutyWorker(authority).get("/api/casework/v1/missing-episodes/" + episode);
            assertThat(view.statusCode()).isEqualTo(200);
            assertThat(view.<String>path("placementId")).isEqualTo(placement.toString());
            assertThat(view.<String>path("responsibleLa")).isEqualTo(SEFTON);
            assertThat(view.<String>path("hostLa")).isEqualTo(STOKE);
            assertThat(view.<String>path("duty.deliveringLa")).isEqualTo(STOKE);
        }
        assertThat(dutyWorker(HALTON)
                        .get("/api/casework/v1/missing-episodes/" + episode)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_placement_that_ended_before_counts_no_more() {
        // Given
        Given.AChild child = Given.aChildOf(SEFTON);
        Given.AHome home = Given.aHomeIn(placements, STOKE);
        UUID placement = Given.aPlacement(placements, child, home, SEEN.minus(Duration.ofDays(9)));
        placements.placementEnded(placement, LocalDate.now().minusDays(5));

        // When
        String episode = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), child, SEEN)
                .send()
                .path("episodeId");

        // Then
        Response view = dutyWorker(SEFTON).get("/api/casework/v1/missing-episodes/" + episode);
        assertThat(view.<String>path("placementId")).isNull();
        assertThat(view.<String>path("hostLa")).isEqualTo(SEFTON);
    }

    @Test
    void messages_that_a_person_handles_are_kept_and_change_no_episode() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        String episode = Message.missing(CHESHIRE_CONSTABULARY, reference, child, SEEN)
                .send()
                .path("episodeId");

        // When
        Response cancellation = Message.missing(CHESHIRE_CONSTABULARY, reference, child, SEEN)
                .with("type", "CANCELLATION")
                .send();

        // Then
        assertDoubtful(cancellation, "handled-by-person");
        assertThat(dutyWorker(HALTON)
                        .get("/api/casework/v1/missing-episodes/" + episode)
                        .<String>path("state"))
                .isEqualTo("OPEN");
    }

    private static Message message(Given.AChild child) {
        return Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), child, SEEN);
    }

    private static void assertDoubtful(Response receipt, String code) {
        receipt.then().statusCode(202);
        assertThat(receipt.<String>path("state")).isEqualTo("TRIAGE");
        assertThat(receipt.<List<String>>path("warnings.code")).containsExactly(code);
        assertThat(receipt.<String>path("episodeId")).isNull();
    }
}
