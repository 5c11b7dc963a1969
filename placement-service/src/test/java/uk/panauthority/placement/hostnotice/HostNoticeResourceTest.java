package uk.panauthority.placement.hostnotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Actor.STOKE_HOST_VIEWER;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.STOKE;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.arrived;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenAnEmergencyOrder;
import static uk.panauthority.placement.support.Journey.givenAnIssuedOrder;
import static uk.panauthority.placement.support.Journey.givenAnOrder;
import static uk.panauthority.placement.support.Journey.hosted;
import static uk.panauthority.placement.support.Journey.left;
import static uk.panauthority.placement.support.Journey.minutesAgo;
import static uk.panauthority.placement.support.Journey.noticeOf;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

@QuarkusTest
class HostNoticeResourceTest {

    @Inject
    Database database;

    @Test
    void anOrderOutOfAreaOwesTheHostANoticeAndOneInAreaDoesNot() {
        // Given
        Ordered out = givenAnOrder(givenAHome(STOKE, 4));
        Ordered in = givenAnOrder(givenAHome(SEFTON, 4));

        // Then
        SEFTON_APPROVER
                .asks()
                .get(noticeOf(out))
                .then()
                .body("state", equalTo("DUE"))
                .body("dueOn", equalTo(today().toString()))
                .body("emergency", equalTo(false))
                .body("overdue", equalTo(false))
                .body("hostLa", equalTo(STOKE))
                .body("sentInTime", nullValue());
        assertThat(SEFTON_APPROVER
                        .asks()
                        .get(BASE + "/host-notices?limit=100")
                        .<String>path("items.find { it.placementId == '" + in.placementId() + "' }"))
                .isNull();
    }

    /** N6: what the host sees is exactly this, and nothing before the notice. */
    @Test
    @Tag("B07")
    void theHostSeesChildCodeHomePlacingAuthorityAndDatesAndNothingElse() {
        // Given
        UUID home = givenAHome(STOKE, 4);
        Ordered ordered = givenAnOrder(home);
        String notice = noticeOf(ordered);
        String line = hosted(notice);
        STOKE_HOST_VIEWER.asks().get(line).then().statusCode(404);

        // When
        step(SEFTON_PLACEMENT_OFFICER, notice, "/dispatch", "").then().body("sentInTime", equalTo(true));
        Response seen = STOKE_HOST_VIEWER.asks().get(line);

        // Then
        Map<String, Object> all = seen.jsonPath().getMap("$");
        assertThat(all.keySet()).containsExactlyInAnyOrder("id", "state", "version", "actions", "child");
        assertThat(seen.jsonPath().getMap("child"))
                .isEqualTo(Map.of(
                        "childRef", ordered.childRef(),
                        "homeId", home.toString(),
                        "responsibleLa", SEFTON,
                        "expectedOn", today().toString()));
        assertThat(Arrays.stream(HostedChildView.Child.class.getRecordComponents())
                        .map(RecordComponent::getName))
                .containsExactly("childRef", "homeId", "responsibleLa", "expectedOn", "startedAt", "endedOn");
        STOKE_HOST_VIEWER.asks("AUDITOR").get(notice).then().statusCode(404);
        STOKE_HOST_VIEWER.asks("SOCIAL_WORKER").get(ordered.placement()).then().statusCode(404);
    }

    @Test
    void theHostAcknowledgesOnce() {
        // Given
        String notice = noticeOf(givenAnOrder(givenAHome(STOKE, 4)));
        step(SEFTON_SOCIAL_WORKER, notice, "/dispatch", "");

        // When
        step(STOKE_HOST_VIEWER, hosted(notice), "/acknowledgement", "").then().body("state", equalTo("ACKNOWLEDGED"));

        // Then
        act(STOKE_HOST_VIEWER, hosted(notice), "/acknowledgement", "").then().statusCode(409);
        act(SEFTON_PLACEMENT_OFFICER, notice, "/dispatch", "").then().statusCode(409);
        SEFTON_APPROVER.asks().get(notice).then().body("state", equalTo("ACKNOWLEDGED"));
        assertThat(database.audited(STOKE, UUID.fromString(notice.substring(notice.lastIndexOf('/') + 1))))
                .contains("send DONE", "acknowledge DONE");
    }

    @Test
    void theHostsDatesFollowThePlacement() {
        // Given
        Ordered ordered = givenAnEmergencyOrder(givenAHome(STOKE, 4), minutesAgo(-600));
        String notice = noticeOf(ordered);
        step(SEFTON_PLACEMENT_OFFICER, notice, "/dispatch", "");

        // When
        step(SEFTON_PLACEMENT_OFFICER, ordered.placement(), "/start", arrived(minutesAgo(5)));
        String started = STOKE_HOST_VIEWER.asks().get(hosted(notice)).path("child.startedAt");
        step(SEFTON_SOCIAL_WORKER, ordered.placement(), "/end", left(today(), "CARPL"));

        // Then
        assertThat(started)
                .isEqualTo(SEFTON_APPROVER.asks().get(ordered.placement()).path("startedAt"));
        STOKE_HOST_VIEWER.asks().get(hosted(notice)).then().body("child.endedOn", equalTo(today().toString()));
        SEFTON_APPROVER.asks().get(notice).then().body("emergency", equalTo(true));
    }

    @Test
    void noNoticeIsOwedForAChildWhoNeverCame() {
        // Given
        Ordered ordered = givenAnIssuedOrder(givenAHome(STOKE, 4));
        String notice = noticeOf(ordered);

        // When
        step(CARE_ASSIST_SIGNATORY, ordered.order(), "/decline", "{\"reason\":\"The bed is gone.\"}");

        // Then
        SEFTON_APPROVER
                .asks()
                .get(notice)
                .then()
                .body("state", equalTo("LAPSED"))
                .body("overdue", equalTo(false));
        act(SEFTON_PLACEMENT_OFFICER, notice, "/dispatch", "").then().statusCode(409);
    }

    @Test
    void theRegisterOfAnotherAuthorityIsEmptyAndTheDatabaseHoldsItBack() {
        // Given
        Ordered ordered = givenAnOrder(givenAHome(STOKE, 4));
        String notice = noticeOf(ordered);
        String id = notice.substring(notice.lastIndexOf('/') + 1);

        // Then
        STOKE_HOST_VIEWER
                .asks()
                .get(BASE + "/hosted-children?limit=100")
                .then()
                .body("items.findAll { it.id == '" + id + "' }", empty());
        SEFTON_PLACEMENT_OFFICER
                .asks("HOST_VIEWER")
                .get(BASE + "/hosted-children")
                .then()
                .body("items", empty());
        assertThat(database.execute(STOKE, "update host_notice set state = state where id = '" + id + "'"))
                .isZero();
        assertThatThrownBy(
                        () -> database.execute(SEFTON, "update host_notice set state = 'SENT' where id = '" + id + "'"))
                .hasMessageContaining("host_notice_sent");
        step(SEFTON_PLACEMENT_OFFICER, notice, "/dispatch", "");
        STOKE_HOST_VIEWER.asks().get(BASE + "/hosted-children?limit=1").then().body("items.id", contains(id));
    }
}
