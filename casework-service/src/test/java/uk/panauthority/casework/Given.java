package uk.panauthority.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.casework.placementlink.PlacementFacts;
import uk.panauthority.common.testing.Answers;
import uk.panauthority.common.testing.Plain;

/** What exists before a test begins. Every call makes its own, so that tests do not meet. */
public final class Given {

    private Given() {}

    /** A child who is known; the names are unlike those of any other test. */
    public record AChild(String ref, String authority, String number, String given, String family, LocalDate born) {}

    public record AHome(UUID id, String urn, String provider, String host) {}

    public static AChild aChildOf(String authority) {
        return aChildOf(authority, LocalDate.of(2012, 6, 3));
    }

    public static AChild aChildOf(String authority, LocalDate born) {
        return aChildNamed(authority, "Robin", "Wren" + letters(), born);
    }

    public static AChild aChildNamed(String authority, String given, String family, LocalDate born) {
        String number = Integer.toString(10_000 + (int) (Math.random() * 1_000_000_000));
        String body = """
                {"childNumber":"%s","givenName":"%s","familyName":"%s","dateOfBirth":"%s","lookedAfter":true}""".formatted(number, given, family, born);
        Answers.must(
                201,
                Plain.post(Callers.token(authority, "AUTHORITY", "CASE_SYSTEM"), "/api/casework/v1/children", body));
        return new AChild(authority + "-" + number, authority, number, given, family, born);
    }

    public static AHome aHomeIn(PlacementFacts facts, String host) {
        AHome home =
                new AHome(UUID.randomUUID(), "SC" + (100_000 + (int) (Math.random() * 900_000)), "care-assist", host);
        facts.homeRegistered(home.id(), home.urn(), home.provider(), home.host());
        return home;
    }

    public static UUID aPlacement(PlacementFacts facts, AChild child, AHome home, Instant since) {
        UUID placement = UUID.randomUUID();
        facts.placementStarted(
                placement, child.ref(), home.id(), home.provider(), child.authority(), home.host(), since);
        return placement;
    }

    /** Twelve letters that nobody else has. */
    public static String letters() {
        StringBuilder text = new StringBuilder();
        for (char c :
                UUID.randomUUID().toString().replace("-", "").substring(0, 12).toCharArray()) {
            text.append((char) ('a' + Character.digit(c, 16)));
        }
        return text.toString();
    }
}
