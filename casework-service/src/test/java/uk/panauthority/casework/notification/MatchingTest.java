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
        assertThat(dutyWorker(HALTON).get(address).<List<String>>path("suggestions.childRef"))
                .containsExactly(ofHalton.ref());
        assertThat(dutyWorker(SEFTON).get(address).<List<String>>path("suggestions.childRef"))
                .containsExactly(ofSefton.ref());
    }

    @Test
    void what_speaks_for_a_child_is_shown_to_its_own_authority_the_likeliest_first() {
        // Given
        String family = "Starling" + Given.letters();
        Given.AHome home = Given.aHomeIn(placements, STOKE);
        Given.AChild placed = Given.aChildNamed(HALTON, "Robert", family + "s", LocalDate.of(2011, 7, 4));
        Given.AChild sameName = Given.aChildNamed(HALTON, "Sam", family, LocalDate.of(2009, 1, 1));
        Given.AChild ofSefton = Given.aChildNamed(SEFTON, "Samuel", family, LocalDate.of(2011, 4, 7));
        Given.aPlacement(placements, placed, home, SEEN.minus(Duration.ofDays(3)));
        Given.aPlacement(placements, ofSefton, home, SEEN.minus(Duration.ofDays(3)));

        // When
        Response receipt = message(placed)
                .with("home", Map.of("urn", home.urn()))
                .with(
                        "child",
                        Map.of(
                                "givenName",
                                "Sam",
                                "familyName",
                                family,
                                "aliases",
                                List.of("Rob"),
                                "dateOfBirth",
                                "2011-04-07",
                                "age",
                                14))
                .send();

        // Then
        assertDoubtful(receipt, "triage-unmatched-child");
        String address = Message.ADDRESS + "/" + receipt.path("id");
        Response halton = dutyWorker(HALTON).get(address);
        assertThat(halton.<List<String>>path("suggestions.childRef")).containsExactly(placed.ref(), sameName.ref());
        assertThat(halton.<List<String>>path("suggestions[0].reasons"))
                .contains("PLACED_IN_HOME", "ALIAS_FITS", "DATE_OF_BIRTH_NEAR");
        assertThat(halton.<List<String>>path("suggestions[1].reasons")).containsExactly("NAME_EQUAL");
        Response sefton = dutyWorker(SEFTON).get(address);
        assertThat(sefton.<List<String>>path("suggestions.childRef")).containsExactly(ofSefton.ref());
        assertThat(sefton.<List<String>>path("suggestions[0].reasons"))
                .contains("DATE_OF_BIRTH_EQUAL", "PLACED_IN_HOME", "NAME_SIMILAR");
        assertThat(halton.asString()).doesNotContain(family);
    }

    @Test
    void a_child_of_an_earlier_message_of_the_same_reference_is_suggested() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        Message.missing(CHESHIRE_CONSTABULARY, reference, child, SEEN).send();

        // When
        Response receipt = Message.missing(CHESHIRE_CONSTABULARY, reference, child, SEEN)
                .with("version", 2)
                .with("child", Map.of("givenName", "Nobody", "familyName", Given.letters()))
                .send();

        // Then
        assertDoubtful(receipt, "triage-unmatched-child");
        assertThat(dutyWorker(HALTON)
                        .get(Message.ADDRESS + "/" + receipt.path("id"))
                        .<List<String>>path("suggestions[0].reasons"))
                .containsExactly("EARLIER_MESSAGE");
    }

    @Test
    @Tag("I31")
    void a_child_of_an_authority_far_away_is_routed_to_it_and_nobody_here_learns_of_it() {
        // Given
        Given.AChild child = Given.aChildOf(SEFTON);

        // When
        Response receipt = message(child).send();

        // Then
        receipt.then().statusCode(202);
        String address = Message.ADDRESS + "/" + receipt.path("id");
        assertThat(dutyWorker(SEFTON).get(address).statusCode()).isEqualTo(200);
        assertThat(dutyWorker(HALTON).get(address).statusCode()).isEqualTo(404);
        assertThat(dutyWorker(HALTON)
                        .get("/api/casework/v1/missing-episodes/" + receipt.path("episodeId"))
                        .statusCode())
                .isEqualTo(404);
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
                        .<List<String>>path("suggestions.childRef"))
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
    void a_cancellation_changes_no_state_by_itself() {
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
        assertThat(cancellation.<String>path("state")).isEqualTo("MATCHED");
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
