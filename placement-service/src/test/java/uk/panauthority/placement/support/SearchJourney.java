package uk.panauthority.placement.support;

import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Leads the rungs of a search into a state over HTTP; every step must succeed. */
public final class SearchJourney {

    public static final String SKIP = "{\"reason\":\"There is none.\"}";

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
