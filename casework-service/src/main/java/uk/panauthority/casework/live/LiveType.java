package uk.panauthority.casework.live;

import java.util.EnumSet;
import java.util.Set;
import uk.panauthority.common.identity.Caller;

/** The kinds of records that screens follow, and who may list each. */
enum LiveType {
    TASK("DUTY_WORKER", "TEAM_MANAGER", "SOCIAL_WORKER", "INTERVIEW_COORDINATOR", "INTERVIEWER", "REVIEWER"),
    NOTIFICATION("POLICE_SYSTEM", "POLICE_COORDINATOR", "DUTY_WORKER", "TEAM_MANAGER"),
    EPISODE(
            "POLICE_SYSTEM",
            "POLICE_COORDINATOR",
            "DUTY_WORKER",
            "SOCIAL_WORKER",
            "TEAM_MANAGER",
            "INTERVIEW_COORDINATOR",
            "REVIEWER",
            "CASE_SYSTEM"),
    INTERVIEW("INTERVIEWER", "INTERVIEW_COORDINATOR", "REVIEWER", "SOCIAL_WORKER", "TEAM_MANAGER", "DUTY_WORKER"),
    TRIGGER("TEAM_MANAGER", "DUTY_WORKER", "SOCIAL_WORKER", "INTERVIEW_COORDINATOR", "REVIEWER"),
    STRATEGY_MEETING("TEAM_MANAGER", "SOCIAL_WORKER", "DUTY_WORKER", "REVIEWER");

    private final Set<String> roles;

    LiveType(String... roles) {
        this.roles = Set.of(roles);
    }

    static Set<LiveType> listedBy(Caller caller) {
        Set<LiveType> types = EnumSet.noneOf(LiveType.class);
        for (LiveType type : values()) {
            if (caller.holdsAny(type.roles)) {
                types.add(type);
            }
        }
        return types;
    }
}
