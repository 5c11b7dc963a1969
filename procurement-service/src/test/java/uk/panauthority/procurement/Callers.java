package uk.panauthority.procurement;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import uk.panauthority.common.testing.Tokens;

/** The people of the source documents, as their tokens name them, and strangers. */
public final class Callers {

    public static final String STAFFORDSHIRE = "E10000028";
    public static final String STOKE = "E06000021";
    public static final String COMMISSIONER = "staffordshire-commissioner";
    public static final String SUPPLIER = "catch22";

    /** An authority that has nothing to do with any contract of these tests. */
    public static final String STRANGER = "E08000014";

    private static final String SERVICE = "procurement-service";

    private Callers() {}

    public static RequestSpecification lead() {
        return as("staffordshire.procurement-lead", STAFFORDSHIRE, "PROCUREMENT_LEAD", "CONTRACT_MANAGER");
    }

    public static RequestSpecification leadApprover() {
        return as("staffordshire.approver", STAFFORDSHIRE, "APPROVER");
    }

    public static RequestSpecification stoke() {
        return as("stoke.partner-officer", STOKE, "PARTNER_OFFICER", "APPROVER");
    }

    public static RequestSpecification commissioner() {
        return as("commissioner.approver", COMMISSIONER, "APPROVER");
    }

    public static RequestSpecification supplier() {
        return as("catch22.contract-lead", SUPPLIER, "BIDDER");
    }

    public static RequestSpecification as(String username, String organisation, String... roles) {
        return given().auth().oauth2(token(username, organisation, roles)).contentType(ContentType.JSON);
    }

    /** The token that {@link #as} sends. */
    public static String token(String username, String organisation, String... roles) {
        return Tokens.of(username, organisation, kindOf(organisation), SERVICE, roles);
    }

    private static String kindOf(String organisation) {
        return switch (organisation) {
            case COMMISSIONER -> "COMMISSIONER";
            case SUPPLIER -> "INTERVIEW_SERVICE";
            default -> "AUTHORITY";
        };
    }
}
