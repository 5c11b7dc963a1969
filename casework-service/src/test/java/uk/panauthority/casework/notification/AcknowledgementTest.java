package uk.panauthority.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.SEFTON;
import static uk.panauthority.casework.Callers.WARRINGTON;
import static uk.panauthority.casework.Callers.authority;
import static uk.panauthority.casework.Callers.dutyWorker;
import static uk.panauthority.casework.Callers.force;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.rota.RotaService;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.PassingTime;
import uk.panauthority.common.testing.Tokens;

/** Each message ends acknowledged by a named person, or before the managers; there is no third end. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class AcknowledgementTest {

    private static final String ROTA = "/api/casework/v1/acknowledgement-rota";
    private static final String NOTICES = "/api/casework/v1/acknowledgement-notices";

    private static final Instant SEEN =
            Instant.now().minus(Duration.ofHours(20)).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    PassingTime clock;

    @Inject
    EscalationWork escalation;

    @Inject
    ActingAs acting;

    @Inject
    EntityManager entities;

    /** Stands for a rota that is out of order. */
    public static class BrokenRota extends RotaService {

        public BrokenRota() {
            super(null, null, null, null);
        }

        @Override
        public List<String> onDuty(String organisation, Instant at) {
            throw new IllegalStateException("the rota is out of order");
        }
    }

    @Test
    void what_nobody_acknowledges_goes_to_the_next_on_the_rota_and_then_to_the_managers() {
        // Given
        keepRota(HALTON, "halton.ann", "halton.ben");
        Response receipt = send("HIGH", HALTON);
        String id = receipt.path("id");
        Instant due = Instant.parse(receipt.path("acknowledgeBy"));

        // When
        clock.until(due.minusSeconds(1), escalation);
        List<String> before = told(HALTON, id);
        clock.until(due, escalation);
        List<String> first = told(HALTON, id);
        clock.until(due.plus(Duration.ofMinutes(5)), escalation);
        List<String> second = told(HALTON, id);
        clock.until(due.plus(Duration.ofMinutes(10)), escalation);
        List<String> third = told(HALTON, id);
        clock.until(due.plus(Duration.ofDays(1)), escalation);

        // Then
        assertThat(before).containsExactly("DUTY_DESK");
        assertThat(first).containsExactly("DUTY_DESK", "PERSON");
        assertThat(second).containsExactly("DUTY_DESK", "PERSON", "PERSON");
        assertThat(third).containsExactly("DUTY_DESK", "PERSON", "PERSON", "MANAGER");
        assertThat(told(HALTON, id)).isEqualTo(third);
        Response rungs = dutyWorker(HALTON).get(Message.ADDRESS + "/" + id + "/rungs");
        assertThat(rungs.<List<String>>path("person")).containsExactly(null, "halton.ann", "halton.ben", null);
        assertThat(rungs.<List<String>>path("cause"))
                .containsExactly("RECEIVED", "NOT_ACKNOWLEDGED", "NOT_ACKNOWLEDGED", "NOT_ACKNOWLEDGED");
        assertThat(rungs.<List<Boolean>>path("waiting")).containsExactly(false, false, false, true);
        assertThat(escalatedTasks(HALTON)).contains(id);
        assertThat(events(id, "NotificationEscalated")).isEqualTo(3);
        force(CHESHIRE_CONSTABULARY)
                .get(Message.ADDRESS + "/" + id)
                .then()
                .body("escalatedAt", notNullValue())
                .body("acknowledgedAt", nullValue());
    }

    @Test
    @Tag("X17")
    void with_the_rota_out_of_order_the_managers_are_told() {
        // Given
        keepRota(HALTON, "halton.ann");
        Response receipt = send("HIGH", HALTON);
        QuarkusMock.installMockForType(new BrokenRota(), RotaService.class);

        // When
        clock.until(Instant.parse(receipt.path("acknowledgeBy")), escalation);

        // Then
        assertThat(told(HALTON, receipt.path("id"))).containsExactly("DUTY_DESK", "MANAGER");
    }

    @Test
    @Tag("X17")
    void after_the_limit_every_message_is_acknowledged_or_escalated() {
        // Given
        for (String level : List.of("HIGH", "MEDIUM", "LOW", "amber")) {
            send(level, WARRINGTON);
        }
        Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(HALTON), SEEN)
                .with("child", Map.of("givenName", "Nobody", "familyName", Given.letters()))
                .send();
        acknowledge(dutyWorker(WARRINGTON), send("HIGH", WARRINGTON).path("id"));

        // When
        // Beyond every time that an earlier test has given to the clock.
        for (int days = 10; days <= 14; days++) {
            clock.until(Instant.now().plus(Duration.ofDays(days)), escalation);
        }

        // Then
        assertThat(thirdState()).isEmpty();
    }

    @Test
    @Tag("X17")
    void a_message_for_which_nobody_was_ever_asked_comes_to_the_managers() {
        // Given
        send("HIGH", SEFTON);
        Response receipt = send("HIGH", SEFTON);
        UUID id = UUID.fromString(receipt.path("id"));
        acting.forPurpose(
                Purpose.CLOCK,
                () -> entities.createNativeQuery(
                                "update acknowledgement_rung set notification_id = (select notification_id from"
                                        + " acknowledgement_rung where notification_id <> ?1 order by id desc limit 1), step = 99, waiting = false"
                                        + " where notification_id = ?1")
                        .setParameter(1, id)
                        .executeUpdate());

        // When
        clock.until(Instant.parse(receipt.path("acknowledgeBy")), escalation);

        // Then
        assertThat(told(SEFTON, id.toString())).containsExactly("MANAGER");
    }

    @Test
    void reading_is_noted_and_is_not_acknowledging() {
        // Given
        keepRota(WARRINGTON, "warrington.ann");
        Response receipt = send("HIGH", WARRINGTON);
        String id = receipt.path("id");
        Instant due = Instant.parse(receipt.path("acknowledgeBy"));
        clock.until(due, escalation);
        RequestSpecification ann = person("warrington.ann", WARRINGTON);

        // When
        Response notices = ann.get(NOTICES + "?waiting=true&limit=1");
        person("warrington.ann", WARRINGTON).get(Message.ADDRESS + "/" + id);
        clock.until(due.plus(Duration.ofMinutes(5)), escalation);

        // Then
        assertThat(notices.<String>path("items[0].notificationId")).isEqualTo(id);
        Response rungs = dutyWorker(WARRINGTON).get(Message.ADDRESS + "/" + id + "/rungs");
        assertThat(rungs.<String>path("[1].openedBy")).isEqualTo("warrington.ann");
        assertThat(rungs.<List<String>>path("told")).containsExactly("DUTY_DESK", "PERSON", "MANAGER");
    }

    @Test
    void an_acknowledgement_ends_the_climbing_and_is_told() {
        // Given
        keepRota(WARRINGTON, "warrington.ann");
        Response receipt = send("HIGH", WARRINGTON);
        String id = receipt.path("id");
        Instant due = Instant.parse(receipt.path("acknowledgeBy"));
        clock.until(due, escalation);

        // When
        Response done = acknowledge(authority(WARRINGTON, "TEAM_MANAGER"), id);
        clock.until(due.plus(Duration.ofDays(1)), escalation);

        // Then
        done.then()
                .statusCode(200)
                .body("acknowledgedBy", equalTo(WARRINGTON + ".TEAM_MANAGER"))
                .body("acknowledgedAt", notNullValue());
        assertThat(told(WARRINGTON, id)).containsExactly("DUTY_DESK", "PERSON");
        assertThat(events(id, "NotificationAcknowledged")).isEqualTo(1);
        assertThat(escalatedTasks(WARRINGTON)).doesNotContain(id);
    }

    @Test
    void an_escalation_makes_nobodys_reading_stale() {
        // Given
        Response receipt = send("HIGH", WARRINGTON);
        String address = Message.ADDRESS + "/" + receipt.path("id");
        String etag = dutyWorker(WARRINGTON).get(address).header("ETag");
        clock.until(Instant.parse(receipt.path("acknowledgeBy")), escalation);

        // When
        Response done = dutyWorker(WARRINGTON).header("If-Match", etag).post(address + "/acknowledgement");

        // Then
        done.then().statusCode(200);
    }

    @Test
    void a_newer_version_takes_over_from_the_older_one() {
        // Given
        Message message =
                Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(WARRINGTON), SEEN);
        String older = message.with("riskLevel", "HIGH").send().path("id");
        Response newer = message.with("version", 2).send();

        // When
        clock.until(Instant.parse(newer.path("acknowledgeBy")), escalation);

        // Then
        assertThat(told(WARRINGTON, older)).containsExactly("DUTY_DESK");
        assertThat(told(WARRINGTON, newer.path("id"))).hasSize(2);
    }

    @Test
    void a_rota_is_kept_by_the_managers_of_its_own_authority() {
        // Given
        Response empty = authority(SEFTON, "TEAM_MANAGER").get(ROTA);
        Map<String, Object> rota = Map.of("shifts", List.of(shift("sefton.ann")));

        // When
        Response byWorker = dutyWorker(SEFTON)
                .header("If-Match", empty.header("ETag"))
                .body(rota)
                .put(ROTA);
        Response without = authority(SEFTON, "TEAM_MANAGER").body(rota).put(ROTA);
        Response kept = authority(SEFTON, "TEAM_MANAGER")
                .header("If-Match", empty.header("ETag"))
                .body(rota)
                .put(ROTA);
        Response stale = authority(SEFTON, "TEAM_MANAGER")
                .header("If-Match", empty.header("ETag"))
                .body(rota)
                .put(ROTA);
        Response wrong = authority(SEFTON, "TEAM_MANAGER")
                .header("If-Match", kept.header("ETag"))
                .body(Map.of("shifts", List.of(shift("ann smith, 07700"))))
                .put(ROTA);

        // Then
        empty.then().statusCode(200).body("version", equalTo(0));
        byWorker.then().statusCode(403);
        without.then().statusCode(428);
        kept.then().statusCode(200).body("onDuty", equalTo(List.of("sefton.ann")));
        stale.then().statusCode(412);
        wrong.then().statusCode(422).body("code", equalTo("field-invalid"));
        assertThat(authority(WARRINGTON, "TEAM_MANAGER").get(ROTA).asString()).doesNotContain("sefton.ann");
    }

    private static Response send(String level, String authority) {
        return Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(authority), SEEN)
                .with("riskLevel", level)
                .send();
    }

    private static Response acknowledge(RequestSpecification caller, String id) {
        String etag = dutyWorker(WARRINGTON).get(Message.ADDRESS + "/" + id).header("ETag");
        return caller.header("If-Match", etag).post(Message.ADDRESS + "/" + id + "/acknowledgement");
    }

    private static void keepRota(String authority, String... people) {
        String etag = authority(authority, "TEAM_MANAGER").get(ROTA).header("ETag");
        authority(authority, "TEAM_MANAGER")
                .header("If-Match", etag)
                .body(Map.of(
                        "shifts",
                        List.of(people).stream().map(AcknowledgementTest::shift).toList()))
                .put(ROTA)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> shift(String person) {
        return Map.of(
                "person",
                person,
                "days",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"),
                "from",
                "00:00",
                "to",
                "00:00");
    }

    private static RequestSpecification person(String username, String authority) {
        return io.restassured.RestAssured.given()
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.of(username, authority, "AUTHORITY", "casework-service", "DUTY_WORKER"));
    }

    private static List<String> told(String authority, String id) {
        return dutyWorker(authority).get(Message.ADDRESS + "/" + id + "/rungs").path("told");
    }

    private static List<String> escalatedTasks(String authority) {
        return authority(authority, "TEAM_MANAGER")
                .get("/api/casework/v1/tasks?state=OPEN&limit=100&queue=NOTIFICATION_ESCALATED")
                .path("items.subjectId");
    }

    private long events(String subject, String type) {
        return acting.forPurpose(
                Purpose.EVENTS,
                () -> ((Number) entities.createNativeQuery(
                                        "select count(*) from outbox where subject = ?1 and type = ?2")
                                .setParameter(1, subject)
                                .setParameter(2, "casework." + type + ".v1")
                                .getSingleResult())
                        .longValue());
    }

    /** Messages past their limit that are neither acknowledged nor with somebody else by now. */
    /** Messages that are neither acknowledged nor before the managers, with what is known of them. */
    private List<?> thirdState() {
        return acting.forPurpose(
                Purpose.CLOCK,
                () -> entities.createNativeQuery("""
                                select concat_ws(' ', n.state, n.type, n.told, n.acknowledge_by - now(), n.escalated_at,
                                    (select string_agg(concat_ws(':', r.organisation, r.step, r.told, r.waiting, r.due_at - now()), ',')
                                     from acknowledgement_rung r where r.notification_id = n.id))
                                from police_notification n
                                where n.state in ('MATCHED', 'TRIAGE') and n.acknowledged_at is null
                                and not exists (select 1 from acknowledgement_rung r
                                    where r.notification_id = n.id and r.told = 'MANAGER' and r.waiting)""", String.class).getResultList());
    }
}
