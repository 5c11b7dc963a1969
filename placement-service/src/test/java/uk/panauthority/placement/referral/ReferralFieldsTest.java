package uk.panauthority.placement.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.problem.FieldError;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.reference.DatedTable;
import uk.panauthority.placement.support.ReferralJourney;

class ReferralFieldsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setSerializationInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final ReferralFields fields = new ReferralFields(json);

    @Test
    void everyFieldOfTheDocumentHasARowInTheTableAndEveryRowAField() {
        // Given
        Set<String> components = new TreeSet<>(Set.of("/childId"));
        addLeaves(ReferralDocument.class, "", components);

        // When
        Set<String> rows = new TreeSet<>();
        DatedTable.load("reference/referral-fields.csv", "pointer")
                .allOn(DAY)
                .forEach(row -> rows.add(row.get("pointer")));

        // Then
        assertThat(rows).isEqualTo(components);
    }

    @Test
    void whoIsAnonymousHasNoNameNoBirthdayNoPlaceAndNoWords() {
        // When
        String shown = json.valueToTree(fields.redacted(document(), RedactionLevel.ANONYMOUS, DAY))
                .toString();

        // Then
        assertThat(shown)
                .contains("riskMissing", "EMOTIONAL_BEHAVIOURAL", "neededBy")
                .doesNotContain(
                        ReferralJourney.NAME, "2012-05-04", "PR8", "pr8", "Southport", "chess", "old flat", "Sexual");
    }

    @Test
    void eachLevelShowsWhatTheOneBeforeShowsAndFullShowsEverything() {
        // When
        JsonNode anonymous = json.valueToTree(fields.redacted(document(), RedactionLevel.ANONYMOUS, DAY));
        JsonNode shortlist = json.valueToTree(fields.redacted(document(), RedactionLevel.SHORTLIST, DAY));
        JsonNode full = json.valueToTree(fields.redacted(document(), RedactionLevel.FULL, DAY));

        // Then
        assertThat(leaves(shortlist))
                .containsAll(leaves(anonymous))
                .hasSizeGreaterThan(leaves(anonymous).size());
        assertThat(leaves(full)).containsAll(leaves(shortlist));
        assertThat(full).isEqualTo(json.valueToTree(document()));
    }

    @Test
    void aFieldWithoutARowOnTheDayIsShownToNobody() {
        // When
        ReferralDocument before = fields.redacted(document(), RedactionLevel.FULL, LocalDate.of(2025, 7, 17));

        // Then
        assertThat(json.valueToTree(before).toString()).isEqualTo("{}");
    }

    @Test
    @Tag("B11")
    void aCompleteDocumentHasEveryFieldThatTheStandardDemands() {
        // Given
        ReferralDocument empty = read("{\"placementAvailability\":{\"neededBy\":\"Today\"}}");

        // When
        Problem refused = refused(() -> fields.requireComplete(empty, DAY));

        // Then
        assertThat(refused.type().code()).isEqualTo("referral-incomplete");
        assertThat(refused.errors())
                .extracting(FieldError::pointer)
                .contains(
                        "/document/placementAvailability/siblingCount",
                        "/document/riskAssessment/riskToOthersCriminal",
                        "/document/placementRecommendation/fosterCareSuitability")
                .doesNotContain("/document/placementAvailability/neededBy", "/document/whoIAm")
                .hasSize(24);
        fields.requireComplete(document(), DAY);
    }

    @Test
    @Tag("B11")
    void otherIsSaidInWords() {
        // Given
        ReferralDocument silent =
                read(ReferralJourney.document().replace("[\"Taxis to school\"]", "[\"Taxis to school\",\"Other\"]"));

        // When
        Problem refused = refused(() -> fields.requireComplete(silent, DAY));

        // Then
        assertThat(refused.errors())
                .extracting(FieldError::pointer)
                .containsExactly("/document/placementRequirements/additionalSupportOther");
    }

    @Test
    @Tag("B12")
    void codesAreThoseOfTheDay() {
        // Given
        ReferralDocument old = read(ReferralJourney.document()
                .replace("\"sex\":\"M\"", "\"sex\":\"1\"")
                .replace("\"Taxis to school\"", "\"Taxis to school\",\"A horse\"")
                .replace("EMOTIONAL_BEHAVIOURAL", "NO_SUCH"));

        // When
        Problem refused = refused(() -> fields.requireValid(old, DAY));

        // Then
        assertThat(refused.type().code()).isEqualTo("code-not-valid");
        assertThat(refused.errors())
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder(
                        "/document/placementRequirements/additionalSupport/1",
                        "/document/child/sex",
                        "/document/requirements/0/code");
    }

    @Test
    @Tag("B10")
    void aRequirementIsEssentialOrDesirableAndListedOnce() {
        // Given
        ReferralDocument muddled = read(ReferralJourney.document("Today", """
                {"code":"NEAR_HOME","essential":true,"desirable":true},{"code":"DRUGS"},
                {"code":"ALCOHOL","essential":true},{"code":"ALCOHOL","desirable":true},
                {"code":"SENSORY","essential":false,"desirable":true}"""));

        // When
        Problem refused = refused(() -> fields.requireValid(muddled, DAY));

        // Then
        assertThat(refused.type().code()).isEqualTo("requirement-ambiguous");
        assertThat(refused.errors())
                .extracting(FieldError::pointer)
                .containsExactly("/document/requirements/0", "/document/requirements/1", "/document/requirements/3");
    }

    private ReferralDocument document() {
        return read(ReferralJourney.document());
    }

    private ReferralDocument read(String text) {
        try {
            return json.readValue(text, ReferralDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Problem refused(Runnable work) {
        return catchThrowableOfType(Problem.class, work::run);
    }

    private static void addLeaves(Class<?> type, String path, Set<String> leaves) {
        for (RecordComponent component : type.getRecordComponents()) {
            String pointer = path + "/" + component.getName();
            if (component.getType().isRecord()) {
                addLeaves(component.getType(), pointer, leaves);
            } else {
                leaves.add(pointer);
            }
        }
    }

    private static List<String> leaves(JsonNode node) {
        List<String> all = new ArrayList<>();
        collect(node, "", all);
        return all;
    }

    private static void collect(JsonNode node, String path, List<String> all) {
        if (node.isObject()) {
            node.properties().forEach(e -> collect(e.getValue(), path + "/" + e.getKey(), all));
        } else {
            all.add(path);
        }
    }
}
