package uk.panauthority.placement.support;

import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.HALTON_LEAD_ADMIN;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.SystemJourney.created;

import java.util.List;
import java.util.UUID;

/** Leads providers into lots over HTTP; every step must succeed. */
public final class AdmissionJourney {

    public static final String PROVIDERS = BASE + "/providers";
    public static final String ADMISSIONS = BASE + "/admissions";
    public static final String ROUNDS = BASE + "/entry-rounds";

    private AdmissionJourney() {}

    public static String providerBody(String companyNumber) {
        return """
                {"name":"A provider of care","companyNumber":"%s","kinds":["RESIDENTIAL"],"urns":["1234567","SC123456"]}""".formatted(companyNumber);
    }

    /** A company number that no other provider of the run has. */
    public static String freshCompany() {
        return "0" + freshNumber();
    }

    public static String documentBody(String title) {
        return """
                {"kind":"INSURANCE_PUBLIC_LIABILITY","title":"%s","reference":"PL-1","issuedOn":"2026-01-01",
                 "expiresOn":"2026-12-31"}""".formatted(title);
    }

    /** Registered, whether by this test or an earlier one. */
    public static String givenAProvider(Actor user) {
        String address = PROVIDERS + "/" + user.organisation();
        if (user.asks().get(address).statusCode() == 404) {
            created(user.asks().body(providerBody(freshCompany())).post(PROVIDERS));
        }
        return address;
    }

    public static String lines(String weekly) {
        return """
                [{"code":"STANDARD","places":4,"authority":"E08000014","weeklyPrice":{"amount":"%s","currency":"GBP"},
                 "gender":"ANY","ageFrom":8,"ageTo":17,"emergency":true,"education":false}]""".formatted(weekly);
    }

    public static String applicationBody(UUID lotId, String weekly) {
        return "{\"lotId\":\"%s\",\"lines\":%s}".formatted(lotId, lines(weekly));
    }

    public static String scored(int version, String points) {
        return """
                {"criteriaVersion":%d,"scores":[{"criterion":"CARE","points":%s,"rationale":"Good references."}]}""".formatted(version, points);
    }

    public static String refused(String code) {
        return "{\"reasonCodes\":[\"%s\"],\"reasonText\":\"Below the minimum.\"}".formatted(code);
    }

    public static String givenAnApplication(String system) {
        return givenAnApplication(CARE_ASSIST_USER, system, "3950.00");
    }

    public static String givenAnApplication(Actor user, String system, String weekly) {
        givenAProvider(user);
        return address(created(user.asks()
                .body(applicationBody(SystemJourney.lotOf(system), weekly))
                .post(ADMISSIONS)));
    }

    public static String givenAnEvaluatedApplication(Actor user, String system, String weekly) {
        String admission = givenAnApplication(user, system, weekly);
        step(HALTON_LEAD_ADMIN, admission, "/evaluation", scored(1, "8"));
        return admission;
    }

    public static String givenAnAdmission(Actor user, String system, String weekly) {
        String admission = givenAnEvaluatedApplication(user, system, weekly);
        step(HALTON_LEAD_ADMIN, admission, "/admittance", "{}");
        return admission;
    }

    public static String givenAnAdmission(String system) {
        return givenAnAdmission(CARE_ASSIST_USER, system, "3950.00");
    }

    public static List<String> actions(Actor actor, String record) {
        return actor.asks().get(record).path("actions");
    }
}
