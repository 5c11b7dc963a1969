package uk.panauthority.scenarios.loop;

import java.util.Map;
import java.util.TreeMap;
import uk.panauthority.scenarios.stage.Stage;

/**
 * An invented child.
 *
 * @param authority whose child it is
 * @param number in that authority's case system
 * @param born day of birth, as the API takes it
 */
public record Child(String authority, String number, String givenName, String familyName, String born) {

    private static final String CHILDREN = "/api/casework/v1/children";

    /** How every other record speaks of the child. */
    public String ref() {
        return authority + "-" + number;
    }

    /** The authority's case system, or a worker of it, registers the child. */
    public void register(Stage stage, String who, boolean lookedAfter) {
        stage.send(
                who,
                "registers child " + ref(),
                CHILDREN,
                Map.of(
                        "childNumber", number,
                        "givenName", givenName,
                        "familyName", familyName,
                        "dateOfBirth", born,
                        "lookedAfter", lookedAfter));
    }

    /** Whether the authority has registered the child before. */
    public boolean isRegistered(Stage stage, String who) {
        return stage.look(who, CHILDREN + "/" + ref()).status() == 200;
    }

    /** The child as a police message names it. */
    Map<String, Object> asPoliceNameIt() {
        return new TreeMap<>(Map.of(
                "responsibleLa", authority,
                "childNumber", number,
                "givenName", givenName,
                "familyName", familyName,
                "dateOfBirth", born));
    }
}
