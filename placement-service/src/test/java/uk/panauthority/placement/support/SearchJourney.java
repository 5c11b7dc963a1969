package uk.panauthority.placement.support;

import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.HALTON_LEAD_ADMIN;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.panauthority.common.testing.Answers;

/** Leads the rungs of a search into a state over HTTP; every step must succeed. */
public final class SearchJourney {

    public static final String SKIP = "{\"reason\":\"There is none.\"}";

    private static boolean member;

    private SearchJourney() {}

    /** The address of a rung of a referral's cascade. */
    public static String stepOf(String referral, String code) {
        Response list =
                SEFTON_PLACEMENT_OFFICER.asks().get(BASE + "/search-steps?referralId=" + BlockJourney.idOf(referral));
        return BASE + "/search-steps/" + list.path("items.find { it.step == '" + code + "' }.id");
    }

    public static String givenAnOpenStep(String referral, String code) {
        String address = stepOf(referral, code);
        step(SEFTON_PLACEMENT_OFFICER, address, "/opening", "");
        return address;
    }

    /** Care Assist is admitted to the residential lot of the sub-regional system, whether by this test or an earlier one. */
    public static synchronized void givenAMember() {
        if (member) {
            return;
        }
        String system = systemOf("LCR_PPA");
        AdmissionJourney.givenAProvider(CARE_ASSIST_USER);
        String admission = address(SystemJourney.created(CARE_ASSIST_USER
                .asks()
                .body(AdmissionJourney.applicationBody(SystemJourney.lotOf(system), "3950.00"))
                .post(AdmissionJourney.ADMISSIONS)));
        step(HALTON_LEAD_ADMIN, admission, "/evaluation", """
                {"criteriaVersion":1,"scores":[{"criterion":"CARE_QUALITY","points":8,"rationale":"Good."},
                 {"criterion":"SAFEGUARDING","points":8,"rationale":"Good."}]}""");
        step(HALTON_LEAD_ADMIN, admission, "/admittance", "{}");
        member = true;
    }

    private static String systemOf(String code) {
        String cursor = "";
        while (true) {
            JsonNode page = Answers.json(
                    HALTON_LEAD_ADMIN.asks().get(SystemJourney.SYSTEMS + "?participant=E06000006&limit=100" + cursor));
            for (JsonNode system : page.path("items")) {
                if (system.path("code").asText().equals(code)) {
                    return SystemJourney.SYSTEMS + "/" + system.path("id").asText();
                }
            }
            cursor = "&cursor=" + page.path("next").asText();
        }
    }

    public static void givenSkipped(String referral, String... codes) {
        for (String code : codes) {
            step(SEFTON_APPROVER, stepOf(referral, code), "/skip", SKIP);
        }
    }

    public static String runBody(String step) {
        return "{\"stepId\":\"%s\",\"firstNight\":\"%s\"}".formatted(BlockJourney.idOf(step), today());
    }

    public static String givenARun(String step) {
        Response run = SEFTON_PLACEMENT_OFFICER.asks().body(runBody(step)).post(BASE + "/search-runs");
        if (run.statusCode() != 201) {
            throw new AssertionError(run.statusCode() + " " + run.asString());
        }
        return address(run);
    }

    /** Why none of these homes is used. */
    public static String unused(List<String> homes) {
        return homes.stream()
                .map(home -> "{\"homeId\":\"" + home + "\",\"reasonNotUsed\":\"NEEDS_NOT_MET\"}")
                .collect(Collectors.joining(",", "{\"candidates\":[", "]}"));
    }

    /** The homes that a search lists, best first. */
    public static List<String> listed(String run) {
        return SEFTON_PLACEMENT_OFFICER.asks().get(run).path("results.findAll { it.rank != null }.home.homeId");
    }

    public static String chosen(String homeId, String reason) {
        return "{\"homeId\":\"%s\",\"reason\":\"%s\"}".formatted(homeId, reason);
    }

    public static String chosen(UUID homeId) {
        return "{\"homeId\":\"%s\"}".formatted(homeId);
    }
}
