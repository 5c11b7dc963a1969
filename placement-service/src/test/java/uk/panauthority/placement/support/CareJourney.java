package uk.panauthority.placement.support;

import static uk.panauthority.placement.support.Actor.SEFTON_CASE_SYSTEM;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.step;

import io.restassured.response.Response;

/** What is told of a child's care, and entered of a placement, for the statutory return. */
public final class CareJourney {

    private CareJourney() {}

    /** The address of a child of Sefton. */
    public static String careOf(String childNumber) {
        return careOf(SEFTON_CASE_SYSTEM, childNumber);
    }

    public static String careOf(Actor actor, String childNumber) {
        return BASE + "/children/" + actor.organisation() + "-" + childNumber + "/care";
    }

    /** A child in care since 1 May 2026 under a care order, born on 1 June 2012. */
    public static String givenToldCare(Actor caseSystem, String childNumber) {
        return givenToldCare(caseSystem, childNumber, "2012-06-01", "2026-05-01");
    }

    public static String givenToldCare(Actor caseSystem, String childNumber, String bornOn, String from) {
        String care = careOf(caseSystem, childNumber);
        step(caseSystem, care, "/header", headerBody(bornOn));
        step(caseSystem, care, "/periods", since(from));
        step(caseSystem, care, "/legal-statuses", statusBody(from, "C2"));
        return care;
    }

    public static String headerBody(String bornOn) {
        return """
                {"sex":"F","bornOn":"%s","ethnicity":"WBRI","upn":"A123456789012","homePostcode":"pr8 1aa"}""".formatted(bornOn);
    }

    public static String since(String from) {
        return "{\"from\":\"%s\"}".formatted(from);
    }

    public static String ended(String from, String to, String code) {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"endCode\":\"%s\"}".formatted(from, to, code);
    }

    public static String statusBody(String since, String code) {
        return "{\"since\":\"%s\",\"code\":\"%s\",\"need\":\"N1\"}".formatted(since, code);
    }

    public static String reviewBody(String heldOn, String code) {
        return "{\"heldOn\":\"%s\",\"code\":\"%s\"}".formatted(heldOn, code);
    }

    public static String libertyBody(String start) {
        return "{\"start\":\"%s\",\"courtReference\":\"FC-2026-1\"}".formatted(start);
    }

    public static String libertyBody(String start, String end) {
        return "{\"start\":\"%s\",\"end\":\"%s\",\"courtReference\":\"FC-2026-1\"}".formatted(start, end);
    }

    public static String codesOf(String place, String provider) {
        return "{\"place\":\"%s\",\"provider\":\"%s\",\"homePostcode\":\"PR8 3PJ\"}".formatted(place, provider);
    }

    /** A return of Halton for a year in which it had no child. */
    public static String givenASentReturn() {
        Response sent = Actor.HALTON_TEAM_MANAGER
                .asks()
                .body("{\"year\":\"2019-20\",\"sentOn\":\"2020-06-30\"}")
                .post(BASE + "/returns/ssda903/sent-returns");
        if (sent.statusCode() != 201) {
            throw new AssertionError(sent.asString());
        }
        return address(sent);
    }
}
