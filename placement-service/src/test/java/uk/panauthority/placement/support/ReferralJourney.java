package uk.panauthority.placement.support;

import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_TEAM_MANAGER;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.awardBody;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.orderBody;
import static uk.panauthority.placement.support.Journey.ordered;
import static uk.panauthority.placement.support.Journey.signedToday;
import static uk.panauthority.placement.support.Journey.step;

import io.restassured.response.Response;
import java.util.UUID;
import uk.panauthority.placement.support.Journey.Ordered;

/** Leads referrals into a state over HTTP; every step must succeed. */
public final class ReferralJourney {

    public static final String WHO_I_AM = "I like dogs and I am good at chess.";
    public static final String NAME = "Quentin Zebedee";
    public static final String CARE_ASSIST = "{\"providerId\":\"care-assist\"}";

    private ReferralJourney() {}

    /** A complete document. */
    public static String document() {
        return document("in less than 5 days", "{\"code\":\"EMOTIONAL_BEHAVIOURAL\",\"essential\":true}");
    }

    public static String document(String neededBy, String requirements) {
        return """
                {"placementAvailability":{"neededBy":"%s","siblingCount":0,"preferredLocation":"Southport"},
                 "placementRequirements":{"communicationNeeds":"No","specificCommunicationRequirements":["None"],
                  "homeAdaptation":false,"culturalNeeds":"Not Required","livingCompanions":"No preference",
                  "pets":"Yes-can","additionalSupport":["Taxis to school"],"deprivationOfLiberty":false},
                 "placementRecommendation":{"fosterCareSuitability":"Suitable but not preferred",
                  "residentialCareSuitability":"Preferred","supportedAccommodationSuitability":"Unsuitable"},
                 "riskAssessment":{"riskSelfHarm":"No known risk","riskSexualExploitation":"Risk Present",
                  "riskCriminalExploitation":"No known risk","riskDrugAlcohol":"No known risk",
                  "riskEatingDisorder":"No known risk","riskMissing":"Risk Present","riskOther":["Runs to the old flat."],
                  "riskToOthersPhysical":"No known risk","riskToOthersSexual":"No known risk",
                  "riskToOthersFire":"No known risk","riskToOthersAnimals":"No known risk",
                  "riskToOthersCriminal":"No known risk"},
                 "child":{"name":"Quentin Zebedee","dateOfBirth":"2012-05-04","sex":"M","homePostcode":"pr8 1aa"},
                 "requirements":[%s],
                 "whoIAm":"I like dogs and I am good at chess."}""".formatted(neededBy, requirements);
    }

    public static String referralBody(String childNumber, String document) {
        return "{\"childId\":\"%s\",\"document\":%s}".formatted(childNumber, document);
    }

    public static String givenADraftReferral() {
        return givenADraftReferral(freshNumber(), document());
    }

    public static String givenADraftReferral(String childNumber, String document) {
        return address(done(SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(referralBody(childNumber, document))
                .post(BASE + "/referrals")));
    }

    public static String givenAnApprovedReferral() {
        return givenAnApprovedReferral(freshNumber(), document());
    }

    public static String givenAnApprovedReferral(String childNumber, String document) {
        String referral = givenADraftReferral(childNumber, document);
        step(SEFTON_TEAM_MANAGER, referral, "/approval", "");
        return referral;
    }

    public static String givenASearch() {
        return givenASearch(freshNumber(), document());
    }

    public static String givenASearch(String childNumber, String document) {
        String referral = givenAnApprovedReferral(childNumber, document);
        step(SEFTON_PLACEMENT_OFFICER, referral, "/search", "");
        return referral;
    }

    /** A search to which Care Assist is invited, at the lowest level. */
    public static String givenAnInvitation() {
        String referral = givenASearch();
        step(SEFTON_PLACEMENT_OFFICER, referral, "/invitations", CARE_ASSIST);
        return referral;
    }

    public static String raised(String level) {
        return "{\"providerId\":\"care-assist\",\"level\":\"%s\",\"reason\":\"Shortlisted.\"}".formatted(level);
    }

    public static String versionBody(String document) {
        return "{\"document\":%s,\"reason\":\"The risk has changed.\"}".formatted(document);
    }

    /** An order of this home for this referral, not yet issued; the home has said that the child suits. */
    public static Ordered givenAnOrderFor(String referral, String childNumber, UUID homeId) {
        step(SEFTON_PLACEMENT_OFFICER, referral, "/invitations", CARE_ASSIST);
        ExclusionJourney.givenAnAssessment(referral, homeId, "SUITABLE");
        return givenAnUnassessedOrderFor(referral, childNumber, homeId);
    }

    public static Ordered givenAnUnassessedOrderFor(String referral, String childNumber, UUID homeId) {
        String body = awardBody(homeId, childNumber)
                .replaceFirst("\\{", "{\"referralId\":\"%s\",".formatted(BlockJourney.idOf(referral)));
        String award = address(done(SEFTON_PLACEMENT_OFFICER.asks().body(body).post(BASE + "/direct-awards")));
        step(SEFTON_APPROVER, award, "/approval", "");
        return ordered(done(SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(orderBody(BlockJourney.idOf(award)))
                .post(BASE + "/orders")));
    }

    public static void givenItIsSigned(Ordered ordered) {
        step(SEFTON_PLACEMENT_OFFICER, ordered.order(), "/issue", "");
        step(CARE_ASSIST_SIGNATORY, ordered.order(), "/signature", signedToday());
    }

    private static Response done(Response answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.asString());
        }
        return answer;
    }
}
