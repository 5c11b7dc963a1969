package uk.panauthority.placement.referral;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.FieldError;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * Judges and redacts documents by the dated table of their fields: which must be there at approval, which codes they take,
 * from which level on they are shown. A field without a row on the day is shown to no provider. Knows no caller.
 */
@ApplicationScoped
class ReferralFields {

    private static final String NOBODY = "STAFF";

    private final DatedTable fields = DatedTable.load("reference/referral-fields.csv", "pointer");
    private final DatedTable codes = DatedTable.load("reference/referral-codes.csv", "field", "code");
    private final DatedTable requirements = DatedTable.load("reference/referral-requirements.csv", "code");
    private final ObjectMapper json;

    ReferralFields(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Refuses what is contradictory or not in the tables on the day, whether the document is complete or not.
     *
     * @throws Problem {@code requirement-ambiguous}; {@code code-not-valid}; both with a pointer to each fault
     */
    void requireValid(ReferralDocument document, LocalDate day) {
        List<FieldError> ambiguous = ambiguous(document.listedRequirements());
        if (!ambiguous.isEmpty()) {
            throw Problem.of(PlacementProblem.REQUIREMENT_AMBIGUOUS, ambiguous);
        }
        List<FieldError> wrong = wrongCodes(document, day);
        if (!wrong.isEmpty()) {
            throw Problem.of(CommonProblem.CODE_NOT_VALID, wrong);
        }
    }

    /** @throws Problem {@code referral-incomplete} with a pointer to each missing field */
    void requireComplete(ReferralDocument document, LocalDate day) {
        JsonNode tree = json.valueToTree(document);
        List<FieldError> gaps = fields.allOn(day)
                .filter(row -> !row.get("pointer").equals("/childId"))
                .filter(row -> isMissing(tree.at(row.get("pointer"))) && isNeeded(row, tree))
                .map(row -> new FieldError(
                        "/document" + row.get("pointer"),
                        PlacementProblem.REFERRAL_INCOMPLETE.code(),
                        "The standard demands this field."))
                .toList();
        if (!gaps.isEmpty()) {
            throw Problem.of(PlacementProblem.REFERRAL_INCOMPLETE, gaps);
        }
    }

    /** @throws Problem {@code code-not-valid} at this pointer */
    void requireCode(String field, @Nullable String code, String pointer, LocalDate day) {
        if (code == null || codes.on(day, field, code).isEmpty()) {
            throw Problem.at(pointer, CommonProblem.CODE_NOT_VALID, "The code is unknown, or not valid on the day.");
        }
    }

    /** The document as a reader of this level sees it. */
    ReferralDocument redacted(ReferralDocument document, RedactionLevel level, LocalDate day) {
        JsonNode tree = json.valueToTree(document);
        ObjectNode shown = json.createObjectNode();
        for (DatedRow row : fields.allOn(day).toList()) {
            JsonPointer pointer = JsonPointer.compile(row.get("pointer"));
            JsonNode value = tree.at(pointer);
            if (!isMissing(value) && isShown(row, level)) {
                parent(shown, pointer).set(pointer.last().getMatchingProperty(), value);
            }
        }
        return json.convertValue(shown, ReferralDocument.class);
    }

    /** From which level on a field is shown; empty when no provider sees it. */
    Optional<RedactionLevel> levelOf(String pointer, LocalDate day) {
        return fields.on(day, pointer)
                .map(row -> row.get("level"))
                .filter(level -> !level.equals(NOBODY))
                .map(RedactionLevel::valueOf);
    }

    private List<FieldError> wrongCodes(ReferralDocument document, LocalDate day) {
        JsonNode tree = json.valueToTree(document);
        List<FieldError> wrong = new ArrayList<>();
        for (DatedRow row : fields.rows()) {
            String pointer = row.get("pointer");
            JsonNode value = tree.at(pointer);
            if (row.get("codes").isEmpty() || isMissing(value)) {
                continue;
            }
            if (value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    addIfUnknown(row, value.get(i).asText(), "/document" + pointer + "/" + i, day, wrong);
                }
            } else {
                addIfUnknown(row, value.asText(), "/document" + pointer, day, wrong);
            }
        }
        List<ReferralDocument.Requirement> listed = document.listedRequirements();
        for (int i = 0; i < listed.size(); i++) {
            if (requirements.on(day, listed.get(i).code()).isEmpty()) {
                wrong.add(notValid("/document/requirements/" + i + "/code"));
            }
        }
        return wrong;
    }

    private void addIfUnknown(DatedRow row, String code, String pointer, LocalDate day, List<FieldError> wrong) {
        if (codes.on(day, row.get("codes"), code).isEmpty()) {
            wrong.add(notValid(pointer));
        }
    }

    private static FieldError notValid(String pointer) {
        return new FieldError(
                pointer, CommonProblem.CODE_NOT_VALID.code(), "The code is unknown, or not valid on the day.");
    }

    /** One requirement is essential or desirable, and is listed once. */
    private static List<FieldError> ambiguous(List<ReferralDocument.Requirement> listed) {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            ReferralDocument.Requirement one = listed.get(i);
            boolean again = listed.subList(0, i).stream().anyMatch(r -> r.code().equals(one.code()));
            if (one.isAmbiguous() || again) {
                faults.add(new FieldError(
                        "/document/requirements/" + i,
                        PlacementProblem.REQUIREMENT_AMBIGUOUS.code(),
                        "Say once, either essential or desirable."));
            }
        }
        return faults;
    }

    private static boolean isNeeded(DatedRow row, JsonNode tree) {
        String when = row.get("needed_when");
        if (when.isEmpty()) {
            return row.get("cardinality").startsWith("1");
        }
        String[] parts = when.split("=", 2);
        String pointer = row.get("pointer");
        JsonNode sibling = tree.at(pointer.substring(0, pointer.lastIndexOf('/') + 1) + parts[0]);
        if (sibling.isArray()) {
            for (JsonNode one : sibling) {
                if (one.asText().equals(parts[1])) {
                    return true;
                }
            }
        }
        return sibling.asText().equals(parts[1]);
    }

    private static boolean isMissing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isArray() && value.isEmpty())
                || (value.isTextual() && value.asText().isBlank());
    }

    private static boolean isShown(DatedRow row, RedactionLevel level) {
        return !row.get("level").equals(NOBODY) && level.shows(RedactionLevel.valueOf(row.get("level")));
    }

    private static ObjectNode parent(ObjectNode root, JsonPointer pointer) {
        JsonPointer head = pointer.head();
        return head == null || head.matches() ? root : root.withObject(head);
    }
}
