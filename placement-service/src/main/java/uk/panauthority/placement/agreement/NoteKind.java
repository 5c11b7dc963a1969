package uk.panauthority.placement.agreement;

import java.util.Set;
import uk.panauthority.placement.party.Roles;

/** What is said about an agreement inside the responsible authority, and by whom. */
public enum NoteKind {
    /** The placement officer asks the service area about the placement or the provider. */
    FEEDBACK_REQUEST(Set.of(Roles.PLACEMENT_OFFICER)),
    /** The service area answers. */
    FEEDBACK(Set.of(Roles.TEAM_MANAGER, Roles.SOCIAL_WORKER)),
    /** The social worker holds placement and agreement against the care plan. */
    QUALITY_ASSURANCE(Set.of(Roles.SOCIAL_WORKER));

    private final Set<String> roles;

    NoteKind(Set<String> roles) {
        this.roles = roles;
    }

    Set<String> roles() {
        return roles;
    }
}
