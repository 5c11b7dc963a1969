package uk.panauthority.casework.privacy.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.WARRINGTON;
import static uk.panauthority.casework.privacy.People.API;
import static uk.panauthority.casework.privacy.People.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class EvidenceResourceTest {

    private static final String PACKS = API + "/evidence-packs";

    @Inject
    ActingAs acting;

    @Inject
    EntityManager entities;

    @Test
    void a_pack_holds_the_chronology_of_one_child_with_source_and_viewers_and_verifies() throws Exception {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        Given.AChild other = Given.aChildOf(HALTON);
        String episode = missing(child);
        missing(other);

        // When
        Response made = make(child);

        // Then
        made.then().statusCode(201).body("recipient", equalTo("family-court"));
        byte[] file =
                officer(HALTON).get(PACKS + "/" + made.path("id") + "/file").asByteArray();
        JsonPath pack = new JsonPath(new String(file, StandardCharsets.UTF_8));
        assertThat(pack.<String>getList("entries.source"))
                .contains("child", "missing_episode", "police_notification", "interview_duty");
        assertThat(pack.<String>getList("entries.findAll { it.source == 'missing_episode' }.id"))
                .containsExactly(episode);
        assertThat(pack.<List<String>>getList("entries.findAll { it.source == 'missing_episode' }.viewers")
                        .getFirst())
                .containsExactly(HALTON, CHESHIRE_CONSTABULARY);
        assertThat(pack.<String>getList("entries.occurredAt"))
                .extracting(at -> at == null ? Instant.MAX : Instant.parse(at))
                .as("what has no time comes last")
                .isSorted();
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain(other.ref());
        verify(file).then().statusCode(200).body("packId", equalTo(made.path("id")));
        String pem = officer(HALTON).get(PACKS + "/public-key").asString();
        assertThat(PackVerification.of(file, PackKey.publicOf(pem)).intact()).isTrue();
    }

    @Test
    @Tag("I60")
    void one_changed_byte_fails_and_leaves_the_stored_pack_as_it_was() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        missing(child);
        String id = make(child).path("id");
        byte[] file = officer(HALTON).get(PACKS + "/" + id + "/file").asByteArray();
        byte[] changed = file.clone();
        changed[file.length / 2] ^= 1;

        // When
        Response answer = verify(changed);

        // Then
        answer.then().statusCode(422).body("code", equalTo("integrity-failed"));
        assertThat(officer(HALTON).get(PACKS + "/" + id + "/file").asByteArray())
                .isEqualTo(file);
        assertThatThrownBy(() -> acting.as(
                        HALTON,
                        () -> entities.createNativeQuery("update evidence_pack set recipient = 'x'")
                                .executeUpdate()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_pack_is_made_and_given_out_by_the_childs_own_officer_and_logged() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String id = make(child).path("id");
        officer(HALTON).get(PACKS + "/" + id + "/file").then().statusCode(200);

        // When
        Response other = officer(WARRINGTON)
                .body(Map.of("childRef", child.ref(), "purposeCode", "COURT", "recipient", "x"))
                .post(PACKS);
        Response file = officer(WARRINGTON).get(PACKS + "/" + id + "/file");
        Response role = Callers.authority(HALTON, "SOCIAL_WORKER").get(PACKS + "/" + id + "/file");

        // Then
        other.then().statusCode(404);
        file.then().statusCode(404);
        role.then().statusCode(403);
        assertThat(officer(HALTON)
                        .get(API + "/access-log?childRef=" + child.ref())
                        .jsonPath()
                        .<String>getList("items.findAll { it.subjectType == 'evidence-pack' }.action"))
                .containsExactly("export", "make");
    }

    private static Response make(Given.AChild child) {
        return officer(HALTON)
                .body(Map.of("childRef", child.ref(), "purposeCode", "COURT", "recipient", "family-court"))
                .post(PACKS);
    }

    private static Response verify(byte[] file) {
        return officer(HALTON)
                .contentType("application/octet-stream")
                .body(file)
                .post(PACKS + "/verification");
    }

    private static String missing(Given.AChild child) {
        return Message.missing(
                        CHESHIRE_CONSTABULARY,
                        Message.aReference(),
                        child,
                        Instant.now().minusSeconds(7200))
                .send()
                .path("episodeId");
    }
}
