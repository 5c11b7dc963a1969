package uk.panauthority.placement.support;

import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.today;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;

/** Exclusions, links and resident impact, as staff, casework and homes tell of them. */
public final class ExclusionJourney {

    private ExclusionJourney() {}

    public static String exclusionBody(String childNumber, String place, LocalDate expiresOn) {
        return """
                {"childId":"%s","source":"FAMILY","reason":"Her uncle lives there.","place":%s,"expiresOn":"%s"}""".formatted(childNumber, place, expiresOn);
    }

    public static String givenAnExclusion(String childNumber, String place) {
        return address(created(SEFTON_SOCIAL_WORKER
                .asks()
                .body(exclusionBody(childNumber, place, today().plusDays(30)))
                .post(BASE + "/location-exclusions")));
    }

    public static String caseworkRaises(UUID exclusionId, String childRef, LocalDate expiresOn) {
        return """
                {"exclusionId":"%s","childRef":"%s","areaId":"%s","sourceType":"RETURN_INTERVIEW","expiresOn":"%s"}""".formatted(exclusionId, childRef, UUID.randomUUID(), expiresOn);
    }

    public static String caseworkLinks(String childRef, String other, LocalDate expiresOn) {
        return """
                {"pairId":"%s","childRefs":["%s","%s"],"strength":"STRONG","expiresOn":"%s"}""".formatted(UUID.randomUUID(), childRef, other, expiresOn);
    }

    public static String impactBody(String referral, UUID homeId, String result) {
        return """
                {"referralId":"%s","referralVersion":1,"homeId":"%s","assessedOn":"%s","result":"%s",
                 "effectOnResidents":"The others like company.","effectOnChild":"A calm house."}""".formatted(BlockJourney.idOf(referral), homeId, today(), result);
    }

    public static String givenAnAssessment(String referral, UUID homeId, String result) {
        return address(created(Actor.CARE_ASSIST_USER
                .asks()
                .body(impactBody(referral, homeId, result))
                .post(BASE + "/resident-impact-assessments")));
    }

    private static Response created(Response answer) {
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.asString());
        }
        return answer;
    }
}
