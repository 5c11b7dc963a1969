package uk.panauthority.casework.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.SEFTON;
import static uk.panauthority.casework.Callers.STAFFORDSHIRE_POLICE;
import static uk.panauthority.casework.Callers.STOKE;
import static uk.panauthority.casework.Callers.WARRINGTON;
import static uk.panauthority.casework.Callers.as;
import static uk.panauthority.casework.Callers.authority;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.casework.placementlink.PlacementFacts;
import uk.panauthority.common.testing.Answers;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.time.PlatformClock;

/** What a host knows of other authorities' children, and the duty that comes with each of them. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class HostedChildrenTest {

    private static final String HOSTED = "/api/casework/v1/hosted-children";
    private static final String DUTIES = "/api/casework/v1/interview-duties";
    private static final LocalDate TODAY = LocalDate.now(PlatformClock.LONDON);

    @Inject
    PlacementFacts placements;

    @Test
    @Tag("X16")
    void the_register_has_the_fields_of_section_5_and_no_others() {
        // Given
        Given.AChild child = hosted(SEFTON, STOKE);
        instruct(child, "0", "Duty desk 0151 496 0000");

        // When
        Map<String, Object> line = line(manager(STOKE), child);

        // Then
        assertThat(line.keySet())
                .containsExactlyInAnyOrder(
                        "childRef", "homeId", "placingLa", "startedOn", "contact", "standingInstructions");
        assertThat(Arrays.stream(HostedChildView.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly(
                        "childRef", "homeId", "placingLa", "startedOn", "endedOn", "contact", "standingInstructions");
        assertThat(line)
                .containsEntry("placingLa", SEFTON)
                .containsEntry("contact", "Duty desk 0151 496 0000")
                .containsEntry("startedOn", TODAY.minusDays(30).toString());
    }

    @Test
    void the_host_and_the_police_of_its_area_see_it_and_nobody_else() {
        // Given
        Given.AChild child = hosted(SEFTON, STOKE);

        // When
        Response host = manager(STOKE).get(HOSTED + "?limit=100");
        Response police =
                as(STAFFORDSHIRE_POLICE, "POLICE_FORCE", "POLICE_COORDINATOR").get(HOSTED + "?limit=100");
        Response otherPolice =
                as(CHESHIRE_CONSTABULARY, "POLICE_FORCE", "POLICE_COORDINATOR").get(HOSTED + "?limit=100");

        // Then
        host.then().body("items.childRef", hasItem(child.ref()));
        police.then().body("items.childRef", hasItem(child.ref()));
        otherPolice.then().body("items.childRef", not(hasItem(child.ref())));
        manager(SEFTON).get(HOSTED + "?limit=100").then().body("items.childRef", not(hasItem(child.ref())));
        manager(WARRINGTON).get(HOSTED).then().body("items", empty());
        authority(STOKE, "REVIEWER").get(HOSTED).then().statusCode(403);
    }

    @Test
    void a_child_who_has_left_is_shown_with_both_dates_on_request_only() {
        // Given
        Given.AChild child = Given.aChildOf(SEFTON);
        UUID placement = Given.aPlacement(placements, child, Given.aHomeIn(placements, STOKE), daysAgo(30));

        // When
        placements.placementEnded(placement, TODAY);

        // Then
        manager(STOKE).get(HOSTED + "?limit=100").then().body("items.childRef", not(hasItem(child.ref())));
        assertThat(line(manager(STOKE), child)).containsEntry("endedOn", TODAY.toString());
    }

    @Test
    void a_placement_in_another_area_asks_for_the_duty_before_any_clock_starts() {
        // When
        Given.AChild child = hosted(SEFTON, STOKE);

        // Then
        manager(SEFTON)
                .get(DUTIES + "/" + dutyOf(SEFTON, child))
                .then()
                .body("state", equalTo("PROPOSED"))
                .body("deliverer", equalTo("HOST_SERVICE"));
    }

    @Test
    @Tag("CS1")
    void a_child_of_another_authority_in_stoke_is_interviewed_by_the_host_service_unless_agreed_otherwise() {
        // Given
        Given.AChild byDefault = hosted(SEFTON, STOKE);
        Given.AChild agreedOtherwise = hosted(SEFTON, STOKE);
        String duty = dutyOf(SEFTON, agreedOtherwise);
        act(manager(SEFTON), duty, "0", "proposal", Map.of("deliverer", "RESPONSIBLE_OWN", "basis", "Known to us."));
        act(manager(SEFTON), duty, "1", "agreement", Map.of());
        act(manager(STOKE), duty, "2", "agreement", Map.of()).then().body("state", equalTo("AGREED"));

        // When
        Response first = missing(byDefault);
        Response second = missing(agreedOtherwise);

        // Then
        first.then()
                .body("responsibleLa", equalTo(SEFTON))
                .body("hostLa", equalTo(STOKE))
                .body("duty.deliverer", equalTo("HOST_SERVICE"))
                .body("duty.deliveringLa", equalTo(STOKE))
                .body("duty.state", equalTo("STANDING_DEFAULT"));
        second.then()
                .body("responsibleLa", equalTo(SEFTON))
                .body("hostLa", equalTo(STOKE))
                .body("duty.deliverer", equalTo("RESPONSIBLE_OWN"))
                .body("duty.deliveringLa", equalTo(SEFTON))
                .body("duty.state", equalTo("AGREED"));
    }

    @Test
    @Tag("I54")
    void one_authoritys_word_is_no_agreement_while_the_host_uses_the_product() {
        // Given
        String duty = dutyOf(SEFTON, hosted(SEFTON, STOKE));
        act(manager(SEFTON), duty, "0", "agreement", Map.of()).then().statusCode(200);

        // When
        Response again = act(manager(SEFTON), duty, "1", "agreement", Map.of());
        Response forTheHost = act(manager(SEFTON), duty, "1", "agreement", Map.of("hostEvidenceReference", "letter 3"));

        // Then
        again.then().statusCode(409).body("code", equalTo("both-authorities-required"));
        forTheHost.then().statusCode(409).body("code", equalTo("both-authorities-required"));
        manager(SEFTON)
                .get(DUTIES + "/" + duty)
                .then()
                .body("state", equalTo("PROPOSED"))
                .body("stillToAgree", contains(STOKE));
    }

    @Test
    void care_passes_to_another_authority_which_agrees_anew_with_the_host() {
        // Given
        Given.AChild child = hosted(SEFTON, STOKE);
        String duty = dutyOf(SEFTON, child);

        // When
        Response byHost = act(manager(STOKE), duty, "0", "takeover", Map.of("by", HALTON, "from", TODAY.toString()));
        Response taken = act(manager(SEFTON), duty, "0", "takeover", Map.of("by", HALTON, "from", TODAY.toString()));

        // Then
        byHost.then().statusCode(403);
        taken.then()
                .statusCode(200)
                .body("responsibleLa", equalTo(HALTON))
                .body("state", equalTo("STANDING_DEFAULT"))
                .body("versions.responsibleLa", contains(SEFTON, HALTON));
        act(manager(HALTON), duty, "1", "agreement", Map.of()).then().statusCode(200);
        act(manager(STOKE), duty, "2", "agreement", Map.of()).then().body("state", equalTo("AGREED"));
        manager(SEFTON).get(DUTIES + "/" + duty).then().statusCode(200).body("actions", empty());
    }

    @Test
    void a_clock_that_starts_after_care_has_passed_finds_a_duty() {
        // Given
        Given.AChild child = hosted(SEFTON, HALTON);
        String duty = dutyOf(SEFTON, child);
        act(manager(SEFTON), duty, "0", "takeover", Map.of("by", WARRINGTON, "from", TODAY.toString()))
                .then()
                .statusCode(200);

        // When
        Response episode = missing(child);

        // Then
        episode.then().body("duty.dutyId", equalTo(duty)).body("duty.state", equalTo("STANDING_DEFAULT"));
    }

    private Given.AChild hosted(String placing, String host) {
        Given.AChild child = Given.aChildOf(placing);
        Given.aPlacement(placements, child, Given.aHomeIn(placements, host), daysAgo(30));
        return child;
    }

    /** The episode of a child who is missing, as the placing authority sees it. */
    private static Response missing(Given.AChild child) {
        String episode = Message.missing(
                        STAFFORDSHIRE_POLICE,
                        Message.aReference(),
                        child,
                        Instant.now().minusSeconds(3600))
                .send()
                .path("episodeId");
        return authority(child.authority(), "DUTY_WORKER").get("/api/casework/v1/missing-episodes/" + episode);
    }

    private static void instruct(Given.AChild child, String version, String contact) {
        act(
                        manager(child.authority()),
                        dutyOf(child.authority(), child),
                        version,
                        "instructions",
                        Map.of("contact", contact, "standingInstructions", "Call before any interview."))
                .then()
                .statusCode(200)
                .body("contact", equalTo(contact));
    }

    private static Map<String, Object> line(RequestSpecification who, Given.AChild child) {
        return who.get(HOSTED + "?limit=100&current=false")
                .jsonPath()
                .param("child", child.ref())
                .getMap("items.find { it.childRef == child }");
    }

    private static String dutyOf(String authority, Given.AChild child) {
        return Answers.json(manager(authority).get(DUTIES + "?limit=100"))
                .path("items")
                .valueStream()
                .filter(duty -> duty.path("childRef").asText().equals(child.ref()))
                .map(duty -> duty.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static Response act(
            RequestSpecification who, String duty, String version, String action, Map<String, Object> body) {
        return who.header("If-Match", "\"" + version + "\"").body(body).post(DUTIES + "/" + duty + "/" + action);
    }

    private static RequestSpecification manager(String authority) {
        return authority(authority, "TEAM_MANAGER");
    }

    private static Instant daysAgo(int days) {
        return TODAY.minusDays(days).atTime(12, 0).atZone(PlatformClock.LONDON).toInstant();
    }
}
