package uk.panauthority.casework.interview;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import uk.panauthority.common.testing.Tokens;

/** The people and systems of the source documents, as their tokens name them, and strangers. */
public final class People {

    public static final String SEFTON = "E08000014";
    public static final String STOKE = "E06000021";
    public static final String STAFFORDSHIRE = "E10000028";
    public static final String HALTON = "E06000006";
    /** Has no child, contract or interview in any test. */
    public static final String TAMESIDE = "E08000008";

    public static final String HEREFORDSHIRE = "E06000019";
    public static final String CATCH22 = "catch22";
    public static final String CARE_ASSIST = "care-assist";
    public static final String STAFFORDSHIRE_POLICE = "E23000015";

    private People() {}

    public static RequestSpecification manager(String authority) {
        return as(authority + ".team-manager", authority, "AUTHORITY", "TEAM_MANAGER");
    }

    public static RequestSpecification coordinator(String authority) {
        return as(authority + ".interview-coordinator", authority, "AUTHORITY", "INTERVIEW_COORDINATOR");
    }

    public static RequestSpecification reviewer(String authority) {
        return as(authority + ".reviewer", authority, "AUTHORITY", "REVIEWER");
    }

    public static RequestSpecification socialWorker(String authority) {
        return as(authority + ".social-worker", authority, "AUTHORITY", "SOCIAL_WORKER");
    }

    public static RequestSpecification dutyWorker(String authority) {
        return as(authority + ".duty-worker", authority, "AUTHORITY", "DUTY_WORKER");
    }

    public static RequestSpecification catch22Coordinator() {
        return as("catch22.interview-coordinator", CATCH22, "INTERVIEW_SERVICE", "INTERVIEW_COORDINATOR");
    }

    public static RequestSpecification interviewer() {
        return as("catch22.interviewer", CATCH22, "INTERVIEW_SERVICE", "INTERVIEWER");
    }

    public static RequestSpecification caseSystem(String authority) {
        return as(authority + "-case-system", authority, "AUTHORITY", "CASE_SYSTEM");
    }

    public static RequestSpecification police() {
        return as("staffordshire-police", STAFFORDSHIRE_POLICE, "POLICE_FORCE", "POLICE_SYSTEM");
    }

    public static RequestSpecification as(String username, String organisation, String kind, String... roles) {
        return given().auth().oauth2(token(username, organisation, kind, roles)).contentType(ContentType.JSON);
    }

    /** The token that {@link #as} sends. */
    public static String token(String username, String organisation, String kind, String... roles) {
        return Tokens.of(username, organisation, kind, "casework-service", roles);
    }
}
