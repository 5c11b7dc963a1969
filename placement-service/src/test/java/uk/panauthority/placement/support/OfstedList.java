package uk.panauthority.placement.support;

import static uk.panauthority.placement.support.Actor.HALTON_LEAD_ADMIN;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.today;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Ofsted's list as it grows during a run: each import is compared with the one before, so that a list of one test alone would
 * close the homes of all others.
 */
public final class OfstedList {

    public static final String HEADINGS = "Local authority,URN,Provider type,Provider subtype,Sector,Provider name,"
            + "Registration date,Registration status,Deregistration date,Provider postcode,Owner ID,Owner name,"
            + "Date of last full inspection,Overall effectiveness,Number of registered places,"
            + "Emotional and behavioural difficulties,Mental disorders,Sensory impairment,Present alcohol problems,"
            + "Present drug problems,Learning difficulty,Physical disabilities,Conditions";

    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    private OfstedList() {}

    /** A children's home in Sefton, as a row of the list. */
    public static String home(String urn, String grade, int places) {
        return row(urn, "Children's home", "Active", "", "PR8 1AA", grade, places);
    }

    public static String closedHome(String urn) {
        return row(urn, "Children's home", "Resigned", "31/10/2026", "PR8 1AA", "Good", 4);
    }

    public static String agency(String urn, String grade) {
        return row(urn, "Independent fostering agency", "Active", "", "PR8 1AA", grade, 0)
                .replace(",0,Y", ",,Y");
    }

    public static String row(
            String urn, String subtype, String status, String closed, String postcode, String grade, int places) {
        return "Sefton,%s,Provider,%s,Private,Elm House,01/04/2020,%s,%s,%s,OW-77,Elm Care,15/09/2026,%s,%d,Y,N,N,N,N,Y,N,\"Up to four children, boys\""
                .formatted(urn, subtype, status, closed, postcode, grade, places);
    }

    /** Puts rows into the list, each in place of the one with its number. */
    public static void put(String... rows) {
        for (String row : rows) {
            ROWS.put(row.split(",")[1], row);
        }
    }

    /** Leaves nothing in the list but these. */
    public static void only(String... rows) {
        ROWS.clear();
        put(rows);
    }

    public static void remove(String urn) {
        ROWS.remove(urn);
    }

    public static String file() {
        return file(ROWS.values().toArray(String[]::new));
    }

    public static String file(String... rows) {
        return HEADINGS + "\n"
                + java.util.Arrays.stream(rows).map(row -> row + "\n").collect(Collectors.joining());
    }

    /** Imports the list with these rows put into it. */
    public static Response imported(String... rows) {
        put(rows);
        Response answer = sent(file());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.asString());
        }
        return answer;
    }

    public static Response sent(String csv) {
        return sent(HALTON_LEAD_ADMIN, "homes", csv);
    }

    public static Response sent(Actor actor, String list, String csv) {
        return Postcodes.file(actor, "text/csv", csv.getBytes(StandardCharsets.UTF_8))
                .put(BASE + "/register-editions/" + list + "/" + today());
    }
}
