package uk.panauthority.casework.privacy;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.common.testing.Tokens;

/** People by name: rights here are given to one person, not to an organisation. */
public final class People {

    public static final String API = "/api/casework/v1";

    private People() {}

    public static RequestSpecification person(String username, String organisation, String kind, String... roles) {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.of(username, organisation, kind, "casework-service", roles));
    }

    public static RequestSpecification worker(String username, String authority, String... roles) {
        return person(username, authority, "AUTHORITY", roles);
    }

    public static RequestSpecification officer(String authority) {
        return Callers.authority(authority, "PRIVACY_OFFICER");
    }

    /** A person's name that no other test uses. */
    public static String somebody() {
        return "worker." + Given.letters();
    }
}
