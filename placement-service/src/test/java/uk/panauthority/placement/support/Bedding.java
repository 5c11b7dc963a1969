package uk.panauthority.placement.support;

import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.today;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;

/** Voids, holds and changes of homes, made over HTTP; every step must succeed. */
public final class Bedding {

    private Bedding() {}

    /** Three nights from today on, for a repair. */
    public static String bedVoidBody(UUID homeId, int bed) {
        return bedVoidBody(homeId, bed, today(), today().plusDays(3));
    }

    public static String bedVoidBody(UUID homeId, int bed, LocalDate firstNight, LocalDate returnedOn) {
        return """
                {"homeId":"%s","bed":%d,"firstNight":"%s","returnedOn":"%s","cause":"REPAIR"}""".formatted(homeId, bed, firstNight, returnedOn);
    }

    public static String givenAVoid(UUID homeId, int bed) {
        return address(
                made(CARE_ASSIST_USER.asks().body(bedVoidBody(homeId, bed)).post(BASE + "/bed-voids")));
    }

    /** A revision: from today until the bed comes back on that day. */
    public static String nights(LocalDate returnedOn) {
        return "{\"firstNight\":\"%s\",\"returnedOn\":\"%s\",\"cause\":\"STAFFING\"}".formatted(today(), returnedOn);
    }

    public static String holdBody(UUID homeId, UUID referralId) {
        return "{\"homeId\":\"%s\",\"referralId\":\"%s\",\"firstNight\":\"%s\"}".formatted(homeId, referralId, today());
    }

    public static String givenAHold(UUID homeId, UUID referralId) {
        return givenAHold(SEFTON_PLACEMENT_OFFICER, homeId, referralId);
    }

    public static String givenAHold(Actor officer, UUID homeId, UUID referralId) {
        return address(made(officer.asks().body(holdBody(homeId, referralId)).post(BASE + "/bed-holds")));
    }

    public static String graded(String grade) {
        return "{\"grade\":\"%s\",\"gradedOn\":\"%s\"}".formatted(grade, today());
    }

    public static String places(int places) {
        return "{\"places\":%d,\"from\":\"%s\"}".formatted(places, today());
    }

    public static String closedOn(LocalDate day) {
        return "{\"closedOn\":\"%s\"}".formatted(day);
    }

    private static Response made(Response answer) {
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.asString());
        }
        return answer;
    }
}
