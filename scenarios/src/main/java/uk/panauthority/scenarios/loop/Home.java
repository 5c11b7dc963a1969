package uk.panauthority.scenarios.loop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import uk.panauthority.scenarios.stage.Moments;
import uk.panauthority.scenarios.stage.Stage;

/**
 * A children's home to register. All homes of the scenarios are invented: no register holds these numbers.
 *
 * @param authority in whose area it stands
 */
public record Home(String urn, String name, String providerId, String authority, String postcode, int places) {

    /** Of Care Assist, in Stoke-on-Trent. */
    public static final Home IN_STOKE =
            new Home("9990001", "Potteries Bank House", "care-assist", "E06000021", "ST4 2AX", 4);

    /** Of Family Care Group, in Halton. */
    public static final Home IN_HALTON =
            new Home("9990002", "Runcorn Ferry House", "family-care-group", "E06000006", "WA7 3WT", 4);

    /** Of Care Assist, in Sefton. */
    public static final Home IN_SEFTON =
            new Home("9990003", "Birkdale Lodge", "care-assist", "E08000014", "PR8 1AA", 4);

    private static final String HOMES = "/api/placement/v1/homes";

    /**
     * A home like this one that is this run's own: nights that earlier runs have filled stay filled, as they should, so
     * that a shared home would be full after as many runs as it has places.
     */
    public Home of(Moments run) {
        String number = "9%s%05d".formatted(urn.substring(urn.length() - 1), run.number() % 100_000);
        return new Home(number, name, providerId, authority, postcode, places);
    }

    /** Another home like this one. */
    public Home another(int lastDigit, String otherProvider) {
        return new Home(
                urn.substring(0, urn.length() - 1) + lastDigit, name, otherProvider, authority, postcode, places);
    }

    /** Registers it unless it is there already; gives its id. */
    public String ensure(Stage stage, String commissioningOfficer) {
        return find(stage, commissioningOfficer).orElseGet(() -> register(stage, commissioningOfficer));
    }

    private String register(Stage stage, String commissioningOfficer) {
        return stage.send(
                        commissioningOfficer,
                        "registers a home of %s with %d places".formatted(providerId, places),
                        HOMES,
                        Map.of(
                                "urn", urn,
                                "name", stage.words().words(name),
                                "providerId", providerId,
                                "authority", authority,
                                "postcode", stage.words().words(postcode),
                                "places", places))
                .id();
    }

    private Optional<String> find(Stage stage, String who) {
        return Listing.of(stage, who, HOMES)
                .filter(home -> home.path("urn").asText().equals(urn))
                .map(Home::idOf)
                .findFirst();
    }

    private static String idOf(JsonNode home) {
        return home.path("id").asText();
    }
}
