package uk.panauthority.placement.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.CHESHIRE_EAST_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_SIGNATORY;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Actor.STRANGER;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenASignedOrder;
import static uk.panauthority.placement.support.Journey.givenAnOrder;
import static uk.panauthority.placement.support.Journey.inForce;
import static uk.panauthority.placement.support.Journey.returned;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.termsBody;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Actor;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;
import uk.panauthority.placement.support.Pdf;

/** Orders and agreements as papers: the facts, for those who may see the record, always the same. */
@QuarkusTest
class PaperResourceTest {

    private static final String ORDER = "/document.pdf";
    private static final String FIRST_VERSION = "/versions/1/document.pdf";

    @Inject
    Database database;

    @Test
    void anOrderAsAPaperHoldsItsFactsAndNothingOfNeedAndRisk() {
        // Given
        Ordered ordered = givenASignedOrder(givenAHome(SEFTON, 4), freshNumber());
        String number = SEFTON_APPROVER.asks().get(ordered.order()).path("orderNumber");

        for (Actor reader : List.of(SEFTON_APPROVER, CARE_ASSIST_USER)) {
            // When
            Response paper = reader.asks().get(ordered.order() + ORDER);

            // Then
            paper.then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .header("Cache-Control", "no-store")
                    .header("Content-Disposition", "inline; filename=\"order-" + number + ".pdf\"")
                    .header("ETag", SEFTON_APPROVER.asks().get(ordered.order()).header("ETag"));
            assertThat(Pdf.textOf(paper.asByteArray()))
                    .contains(
                            "Placement order " + number,
                            "outside any purchasing system",
                            ordered.childRef(),
                            "Elm House",
                            "£2149.00 for seven nights",
                            "Signed on " + today(),
                            "care-assist.provider")
                    .doesNotContain("calm home");
        }
        assertThat(database.audited(SEFTON, ordered.orderId())).contains("read-document READ");
    }

    @Test
    void anAgreementAsAPaperHoldsWhatItsVersionSays() {
        // Given
        Ordered ordered = inForce(returned(givenAnOrder(givenAHome(SEFTON, 4))));

        // When
        String text = Pdf.textOf(
                CARE_ASSIST_USER.asks().get(ordered.agreement() + FIRST_VERSION).asByteArray());

        // Then
        assertThat(text)
                .contains(
                        "Individual placement agreement, version 1",
                        "State IN_FORCE",
                        "School every day and one steady adult.",
                        "Emergency duty team, 0151 000 0002",
                        "Key worker Ann Reed",
                        "Tuition until there is a school. (10 hours a week)",
                        "The child does not move to another address without the buyer's approval.",
                        "Approved, commissioning officer sefton.commissioning-officer",
                        "01999999-0000-7000-8000-000000000077");
        assertThat(database.audited(SEFTON, ordered.agreementId())).contains("read-document READ");
    }

    @Test
    void theSameVersionIsTheSameBytes() {
        // Given
        Ordered ordered = givenASignedOrder(givenAHome(SEFTON, 4), freshNumber());
        String paper = ordered.order() + ORDER;

        // Then
        assertThat(SEFTON_APPROVER.asks().get(paper).asByteArray())
                .isEqualTo(CARE_ASSIST_USER.asks().get(paper).asByteArray());
    }

    @Test
    @Tag("B07")
    @Tag("B54")
    void whoMayNotSeeTheRecordDoesNotSeeThePaper() {
        // Given
        Ordered ordered = givenAnOrder(givenAHome(SEFTON, 4));
        step(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/terms", termsBody().replace("School", "<b>School</b>"));

        // Then
        for (Actor other : List.of(CHESHIRE_EAST_PLACEMENT_OFFICER, FAMILY_CARE_SIGNATORY)) {
            for (String paper : List.of(ordered.order() + ORDER, ordered.agreement() + FIRST_VERSION)) {
                other.asks().get(paper).then().statusCode(404).body("code", equalTo("not-found"));
            }
        }
        STRANGER.asks().get(ordered.order() + ORDER).then().statusCode(403);
        CARE_ASSIST_USER.asks().get(ordered.agreement() + FIRST_VERSION).then().statusCode(404);
        assertThat(Pdf.textOf(SEFTON_SOCIAL_WORKER
                        .asks()
                        .get(ordered.agreement() + FIRST_VERSION)
                        .asByteArray()))
                .contains("<b>School</b> every day");
    }
}
