package uk.panauthority.casework.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.as;
import static uk.panauthority.casework.Callers.authority;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;

/** What was refused is kept closed for the privacy officers of its sender. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class QuarantineResourceTest {

    private static final String ADDRESS = "/api/casework/v1/refused-messages";

    /** A force that sends nothing else in these tests. */
    private static final String FORCE = "E23000016";

    @Inject
    ActingAs acting;

    @Inject
    EntityManager entities;

    @Test
    @Tag("I01")
    @Tag("I08")
    @Tag("I10")
    void unreadable_misdescribed_and_conflicting_bodies_are_kept_with_their_reason_and_a_security_event() {
        // Given
        String mark = UUID.randomUUID().toString();
        Message message = Message.missing(FORCE, Message.aReference(), Given.aChildOf(HALTON), anHourAgo());
        String first = message.send().path("id");

        // When
        Response cutOff = send("{\"force\":\"" + FORCE + "\",\"mark\":\"" + mark, null);
        Response otherDigest = send("{\"mark\":\"" + mark + "\"}", "sha-256=:AAAA:");
        Response conflict = message.with("circumstances", mark).send();

        // Then
        cutOff.then().statusCode(400).body("code", equalTo("malformed-request"));
        otherDigest.then().statusCode(400).body("code", equalTo("digest-mismatch"));
        conflict.then().statusCode(409).body("code", equalTo("idempotency-conflict"));
        Response list = privacyOfficer(FORCE).get(ADDRESS + "?limit=3");
        assertThat(list.<List<String>>path("items.reason"))
                .containsExactly("idempotency-conflict", "digest-mismatch", "malformed-request");
        assertThat(list.<String>path("items[0].notificationId")).isEqualTo(first);
        assertThat(list.asString()).doesNotContain(mark);
        assertThat(audited("REFUSED", "receive", first)).isEqualTo(1);
        assertThat(privacyOfficer(FORCE)
                        .get(ADDRESS + "/" + list.path("items[2].id") + "/body")
                        .asString())
                .contains(mark);
        assertThat(audited("READ", "download", list.path("items[2].id"))).isEqualTo(1);
    }

    @Test
    void the_same_refused_bytes_are_kept_once() {
        // Given
        String body = "{\"mark\":\"" + UUID.randomUUID();

        // When
        send(body, null);
        send(body, null);

        // Then
        List<Integer> sizes = privacyOfficer(FORCE).get(ADDRESS + "?limit=2").path("items.sizeBytes");
        List<String> hashes = privacyOfficer(FORCE).get(ADDRESS + "?limit=2").path("items.bodyHash");
        assertThat(sizes).contains(body.length());
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void nothing_that_was_sent_lies_open_in_the_database() {
        // Given
        String mark = "mark" + Given.letters();
        send("{\"mark\":\"" + mark, null);
        String id = Message.missing(FORCE, Message.aReference(), Given.aChildOf(HALTON), anHourAgo())
                .with("circumstances", mark)
                .send()
                .path("id");

        // When
        List<?> kept = acting.as(
                FORCE,
                () -> entities.createNativeQuery("""
                        select body from police_message_body where notification_id = ?1
                        union all select body from refused_message""", byte[].class)
                        .setParameter(1, UUID.fromString(id))
                        .getResultList());

        // Then
        assertThat(kept).hasSizeGreaterThanOrEqualTo(2);
        assertThat(kept).noneMatch(body -> new String((byte[]) body, UTF_8).contains(mark));
    }

    @Test
    void only_a_privacy_officer_of_the_sender_may_look() {
        // Given
        send("{\"mark\":\"" + UUID.randomUUID(), null);
        String id = privacyOfficer(FORCE).get(ADDRESS + "?limit=1").path("items[0].id");

        // When
        Response list = as(FORCE, "POLICE_FORCE", "POLICE_COORDINATOR").get(ADDRESS);
        Response foreignList = authority(HALTON, "PRIVACY_OFFICER").get(ADDRESS);
        Response foreignBody = authority(HALTON, "PRIVACY_OFFICER").get(ADDRESS + "/" + id + "/body");

        // Then
        list.then().statusCode(403);
        assertThat(foreignList.asString()).doesNotContain(id);
        foreignBody.then().statusCode(404).body("code", equalTo("not-found"));
    }

    private static Response send(String body, String digest) {
        var request = Callers.force(FORCE).body(body);
        return (digest == null ? request : request.header("Content-Digest", digest)).post(Message.ADDRESS);
    }

    private static io.restassured.specification.RequestSpecification privacyOfficer(String force) {
        return as(force, "POLICE_FORCE", "PRIVACY_OFFICER");
    }

    private long audited(String outcome, String action, String subject) {
        return acting.as(
                FORCE,
                () -> ((Number) entities.createNativeQuery(
                                        "select count(*) from audit_entry where outcome = ?1 and action = ?2 and subject_id = ?3")
                                .setParameter(1, outcome)
                                .setParameter(2, action)
                                .setParameter(3, subject)
                                .getSingleResult())
                        .longValue());
    }

    private static Instant anHourAgo() {
        return Instant.now().minusSeconds(3600);
    }
}
