package uk.panauthority.placement.support;

import static uk.panauthority.placement.support.Actor.HALTON_LEAD_ADMIN;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.testing.Answers;

/** Leads purchasing systems into a state over HTTP; every step must succeed. */
public final class SystemJourney {

    public static final String SYSTEMS = BASE + "/purchasing-systems";
    public static final String CONTINUOUS = "{\"kind\":\"CONTINUOUS\"}";

    private SystemJourney() {}

    /** A system of Halton with one residential lot that providers enter on quality and with a listed price. */
    public static String systemBody(String code, String entry, int minimumHours) {
        return """
                {"code":"%s","title":"A framework of the city region","kind":"FRAMEWORK","regime":"PA_2023_LIGHT_TOUCH",
                 "advertisedOn":"2026-03-02","start":"2026-04-01","termMonths":480,"optionMonths":[12,12],
                 "reviewMonths":24,"entryPolicy":%s,
                 "participants":[{"authority":"E06000006","from":"2026-04-01"},{"authority":"E08000014","from":"2026-04-01"},
                  {"authority":"E08000011","from":"2026-04-01"}],
                 "lots":[{"code":"RESIDENTIAL","title":"Residential care","service":"RESIDENTIAL",
                  "awardMethods":["COMPETITION_ALL","DIRECT","COMPETITION_PRESELECTED"],"pricePolicy":"LISTED",
                  "qualityOnly":true,"minimumDeadlineHours":%d}]}""".formatted(code, entry, minimumHours);
    }

    public static String amendmentBody(String title, int hours) {
        return """
                {"title":"%s","reviewMonths":24,"entryPolicy":{"kind":"CONTINUOUS"},
                 "participants":[{"authority":"E06000006","from":"2026-04-01"},{"authority":"E08000014","from":"2026-04-01"},
                  {"authority":"E08000011","from":"2026-04-01"},{"authority":"E08000013","from":"2026-04-01"}],
                 "lots":[{"code":"RESIDENTIAL","title":"Residential care","service":"RESIDENTIAL",
                  "awardMethods":["COMPETITION_ALL"],"pricePolicy":"LISTED","qualityOnly":true,"minimumDeadlineHours":%d},
                  {"code":"FOSTER","title":"Foster care","service":"FOSTER","awardMethods":["DIRECT"],
                  "pricePolicy":"NONE","qualityOnly":false,"minimumDeadlineHours":0}]}""".formatted(title, hours);
    }

    public static String rounds(LocalDate anchor, int windowDays) {
        return "{\"kind\":\"ROUNDS\",\"months\":4,\"anchor\":\"%s\",\"windowDays\":%d}".formatted(anchor, windowDays);
    }

    public static String criteriaBody(LocalDate from, int minimum) {
        return """
                {"lot":"RESIDENTIAL","from":"%s","criteria":[{"code":"CARE","title":"Quality of care","kind":"QUALITY",
                 "maximum":10,"minimum":%d}]}""".formatted(from, minimum);
    }

    public static String givenADraftSystem() {
        return givenADraftSystem(CONTINUOUS, 0);
    }

    public static String givenADraftSystem(String entry, int minimumHours) {
        return address(created(HALTON_LEAD_ADMIN
                .asks()
                .body(systemBody("TEST_" + freshNumber(), entry, minimumHours))
                .post(SYSTEMS)));
    }

    public static String givenAnOpenSystem() {
        return givenAnOpenSystem(CONTINUOUS, 0);
    }

    /** With its first entry tests: one, of 10 points, of which 6 are needed. */
    public static String givenAnOpenSystem(String entry, int minimumHours) {
        String system = givenADraftSystem(entry, minimumHours);
        step(HALTON_LEAD_ADMIN, system, "/criteria", criteriaBody(today(), 6));
        step(HALTON_LEAD_ADMIN, system, "/advertisement", "");
        step(HALTON_LEAD_ADMIN, system, "/opening", "");
        return system;
    }

    /** The residential lot of a system. */
    public static UUID lotOf(String system) {
        for (JsonNode lot : Answers.json(HALTON_LEAD_ADMIN.asks().get(system)).path("lots")) {
            if (lot.path("code").asText().equals("RESIDENTIAL")) {
                return UUID.fromString(lot.path("id").asText());
            }
        }
        throw new AssertionError("no residential lot in " + system);
    }

    public static Response created(Response answer) {
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.asString());
        }
        return answer;
    }
}
