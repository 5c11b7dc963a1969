package uk.panauthority.casework.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.SEFTON;
import static uk.panauthority.casework.Callers.STAFFORDSHIRE_POLICE;
import static uk.panauthority.casework.Callers.STOKE;
import static uk.panauthority.casework.Callers.WARRINGTON;
import static uk.panauthority.casework.Callers.authority;
import static uk.panauthority.casework.Callers.force;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.casework.placementlink.PlacementFacts;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.time.PlatformClock;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class ProfileResourceTest {

    private static final String API = "/api/casework/v1";

    @Inject
    PlacementFacts facts;

    @Inject
    ActingAs acting;

    @Inject
    EntityManager entities;

    @Test
    void a_placement_begins_the_profile_and_home_and_authority_keep_it() {
        // Given
        Given.AChild child = Given.aChildOf(SEFTON);

        // When
        placed(child, "care-assist");

        // Then
        socialWorker().get(profileOf(child)).then().statusCode(200).body("state", equalTo("CONFIRMATION_DUE"));
        write(carer("care-assist"), child, 0, partOne("scar on the left hand"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CURRENT"))
                .body("revision", equalTo(2));
        socialWorker().get(profileOf(child)).then().body("partOne.description.marks", equalTo("scar on the left hand"));
        assertThat(tasks(SEFTON, child)).containsExactly("CLOSED");
        assertThat(tasks("care-assist", child)).containsExactly("CLOSED");
        carer("family-care-group").get(profileOf(child)).then().statusCode(404);
        authority(WARRINGTON, "SOCIAL_WORKER").get(profileOf(child)).then().statusCode(404);
    }

    @Test
    void on_a_move_the_profile_goes_with_the_child_and_is_confirmed_anew() {
        // Given
        Given.AChild child = Given.aChildOf(SEFTON);
        placed(child, "care-assist");
        write(socialWorker(), child, 0, partOne("tall")).then().statusCode(200);

        // When
        placed(child, "family-care-group");

        // Then
        carer("care-assist").get(profileOf(child)).then().statusCode(404);
        carer("family-care-group")
                .get(profileOf(child))
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMATION_DUE"))
                .body("partOne.description.marks", equalTo("tall"));
        assertThat(tasks("family-care-group", child)).containsExactly("OPEN");
        carer("family-care-group")
                .header("If-Match", "\"2\"")
                .post(profileOf(child) + "/confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CURRENT"))
                .body("revision", equalTo(2));
        assertThat(tasks("family-care-group", child)).containsExactly("CLOSED");
    }

    @Test
    void when_the_placement_has_ended_the_home_sees_nothing_any_more() {
        // Given
        Given.AChild child = Given.aChildOf(SEFTON);
        UUID lastDayToday = placed(child, "care-assist");
        Given.AChild other = Given.aChildOf(SEFTON);
        UUID endedYesterday = placed(other, "care-assist");
        LocalDate today = LocalDate.now(PlatformClock.LONDON);

        // When
        facts.placementEnded(lastDayToday, today);
        facts.placementEnded(endedYesterday, today.minusDays(1));

        // Then
        carer("care-assist").get(profileOf(child)).then().statusCode(200);
        carer("care-assist").get(profileOf(other)).then().statusCode(404);
        assertThat(acting.as("care-assist", () -> profiles(child))).isEqualTo(1);
        assertThat(acting.as("care-assist", () -> profiles(other))).isZero();
        socialWorker().get(profileOf(other)).then().statusCode(200);
    }

    @Test
    @Tag("X6")
    void the_force_gets_a_snapshot_when_the_child_is_reported_missing_and_later_edits_leave_it() {
        // Given
        Given.AChild child = Given.aChildOf(SEFTON);
        placed(child, "care-assist");
        write(socialWorker(), child, 0, partOne("brown coat")).then().statusCode(200);
        force(STAFFORDSHIRE_POLICE).get(profileOf(child)).then().statusCode(403);
        String episode = missing(child);
        String address = API + "/missing-episodes/" + episode + "/philomena-profile";
        String given = force(STAFFORDSHIRE_POLICE).get(address).asString();

        // When
        write(carer("care-assist"), child, 1, partOne("red coat")).then().statusCode(200);

        // Then
        assertThat(force(STAFFORDSHIRE_POLICE).get(address).asString()).isEqualTo(given);
        assertThat(given).contains("brown coat").contains("\"revision\":2");
        Callers.dutyWorker(STOKE).get(address).then().statusCode(200);
        force(CHESHIRE_CONSTABULARY).get(address).then().statusCode(404);
        assertThatThrownBy(() -> acting.as(
                        SEFTON,
                        () -> entities.createNativeQuery("update philomena_snapshot set revision = 9")
                                .executeUpdate()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void part_two_is_written_for_one_absence_and_every_writing_is_kept() {
        // Given
        Given.AChild child = Given.aChildOf(SEFTON);
        placed(child, "care-assist");
        String episode = missing(child);
        String address = API + "/missing-episodes/" + episode + "/philomena-profile";

        // When
        socialWorker()
                .body(Map.of("clothing", "blue jeans"))
                .post(address + "/part-two")
                .then()
                .statusCode(201);
        socialWorker()
                .body(Map.of("clothing", "black jeans"))
                .post(address + "/part-two")
                .then()
                .statusCode(201);

        // Then
        force(STAFFORDSHIRE_POLICE)
                .get(address)
                .then()
                .statusCode(200)
                .body("partTwo.partTwo.clothing", equalTo(List.of("black jeans", "blue jeans")));
        authority(WARRINGTON, "SOCIAL_WORKER")
                .body(Map.of("clothing", "none"))
                .post(address + "/part-two")
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("I14")
    void narrative_with_script_and_turned_text_is_kept_as_text_shown_escaped_and_flagged() {
        // Given
        Given.AChild child = Given.aChildOf(SEFTON);
        String text = "<script>alert(1)</script> \u202egpj.exe";

        // When
        Response answer = socialWorker().body(partOne(text)).post(profileOf(child));

        // Then
        answer.then().statusCode(201).body("partOne.description.marks", equalTo(text));
        assertThat(answer.asString())
                .doesNotContain("<script")
                .doesNotContain("\u202e")
                .contains("\\u003Cscript");
        assertThat(answer.jsonPath().<String>getList("flags.kind")).containsExactly("MARKUP", "DIRECTION_OVERRIDE");
        assertThat(answer.jsonPath().<String>getList("flags.pointer")).containsOnly("/description/marks");
        socialWorker().body(partOne("again")).post(profileOf(child)).then().statusCode(409);
    }

    @Test
    void a_change_names_the_version_it_was_decided_on() {
        // Given
        Given.AChild child = Given.aChildOf(SEFTON);
        placed(child, "care-assist");

        // When
        Response without = socialWorker().body(partOne("tall")).put(profileOf(child));
        Response stale = write(socialWorker(), child, 7, partOne("tall"));

        // Then
        without.then().statusCode(428);
        stale.then().statusCode(412);
    }

    private UUID placed(Given.AChild child, String provider) {
        Given.AHome home = Given.aHomeIn(facts, STOKE);
        UUID placement = UUID.randomUUID();
        facts.placementStarted(
                placement,
                child.ref(),
                home.id(),
                provider,
                child.authority(),
                STOKE,
                Instant.now().minus(Duration.ofDays(3)));
        return placement;
    }

    private static Response write(RequestSpecification who, Given.AChild child, int version, Object partOne) {
        return who.header("If-Match", "\"" + version + "\"").body(partOne).put(profileOf(child));
    }

    private static Map<String, Object> partOne(String marks) {
        return Map.of("description", Map.of("heightCentimetres", 165, "marks", marks));
    }

    private static String profileOf(Given.AChild child) {
        return API + "/children/" + child.ref() + "/philomena-profile";
    }

    private static RequestSpecification socialWorker() {
        return authority(SEFTON, "SOCIAL_WORKER");
    }

    private static RequestSpecification carer(String provider) {
        return Callers.as(provider, "PROVIDER", "CARER");
    }

    private static String missing(Given.AChild child) {
        return Message.missing(
                        STAFFORDSHIRE_POLICE,
                        Message.aReference(),
                        child,
                        Instant.now().minusSeconds(7200))
                .send()
                .path("episodeId");
    }

    @SuppressWarnings("unchecked") // a native query of one text column
    private List<String> tasks(String owner, Given.AChild child) {
        return acting.as(
                owner,
                () -> entities.createNativeQuery(
                                "select state from work_task where queue = 'PROFILE_CONFIRM' and child_ref = ?1"
                                        + " and owner_organisation = ?2 order by id",
                                String.class)
                        .setParameter(1, child.ref())
                        .setParameter(2, owner)
                        .getResultList());
    }

    private long profiles(Given.AChild child) {
        return ((Number) entities.createNativeQuery("select count(*) from philomena_profile where child_ref = ?1")
                        .setParameter(1, child.ref())
                        .getSingleResult())
                .longValue();
    }
}
