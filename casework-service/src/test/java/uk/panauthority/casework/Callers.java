package uk.panauthority.casework;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import uk.panauthority.common.testing.Tokens;

/** Who calls in the tests: organisations of the source documents, with the roles they hold in casework. */
public final class Callers {

    public static final String HALTON = "E06000006";
    public static final String WARRINGTON = "E06000007";
    public static final String CHESHIRE_EAST = "E06000049";
    public static final String CHESHIRE_WEST = "E06000050";
    public static final String SEFTON = "E08000014";
    public static final String STOKE = "E06000021";
    public static final String STAFFORDSHIRE = "E10000028";
    public static final String CHESHIRE_CONSTABULARY = "E23000006";
    public static final String STAFFORDSHIRE_POLICE = "E23000015";

    private Callers() {}

    /** The system of a force. */
    public static RequestSpecification force(String force) {
        return as(force, "POLICE_FORCE", "POLICE_SYSTEM");
    }

    /** A person of an authority. */
    public static RequestSpecification authority(String authority, String... roles) {
        return as(authority, "AUTHORITY", roles);
    }

    public static RequestSpecification dutyWorker(String authority) {
        return authority(authority, "DUTY_WORKER");
    }

    public static RequestSpecification as(String organisation, String kind, String... roles) {
        return given().contentType(ContentType.JSON).auth().oauth2(token(organisation, kind, roles));
    }

    /** The token that {@link #as} sends. */
    public static String token(String organisation, String kind, String... roles) {
        String username = organisation + "." + String.join("-", roles);
        return Tokens.of(username, organisation, kind, "casework-service", roles);
    }
}
