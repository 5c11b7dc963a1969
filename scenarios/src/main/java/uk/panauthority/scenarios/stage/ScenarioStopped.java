package uk.panauthority.scenarios.stage;

/** A step that the rest of the scenario needs did not go ahead; the message says which and what was answered. */
public final class ScenarioStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ScenarioStopped(String message) {
        super(message);
    }
}
