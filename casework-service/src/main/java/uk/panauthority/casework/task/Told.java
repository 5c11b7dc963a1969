package uk.panauthority.casework.task;

import java.util.Set;

/** As what somebody is told that a task is late or soon will be. */
public enum Told {
    /** The person who has claimed it. */
    CLAIMANT(Set.of()),
    /** Everybody who works from the queue, since nobody has claimed it. */
    QUEUE(Set.of("DUTY_WORKER", "SOCIAL_WORKER", "INTERVIEW_COORDINATOR", "INTERVIEWER", "REVIEWER", "TEAM_MANAGER")),
    /** The team managers. */
    TEAM_MANAGER(Set.of("TEAM_MANAGER", "INTERVIEW_COORDINATOR")),
    /** The one person whom the authority has named. */
    SENIOR_MANAGER(Set.of());

    private final Set<String> roles;

    Told(Set<String> roles) {
        this.roles = roles;
    }

    /** Who may open it by role; empty where one person is told. */
    Set<String> roles() {
        return roles;
    }
}
