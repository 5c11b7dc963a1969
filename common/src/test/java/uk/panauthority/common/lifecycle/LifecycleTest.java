package uk.panauthority.common.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.panauthority.common.lifecycle.Lifecycle.by;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.OrganisationKind;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

class LifecycleTest {

    enum Door {
        OPEN,
        SHUT,
        LOCKED
    }

    enum Act {
        SHUT,
        LOCK_UP,
        OPEN_AGAIN,
        RUST
    }

    enum Party {
        OWNER,
        GUEST
    }

    private static final Lifecycle<Door, Act, Party> DOOR = Lifecycle.<Door, Act, Party>of("Door", Door.OPEN)
            .move(Door.OPEN, Act.SHUT, Door.SHUT, by(Party.OWNER, "PORTER"), by(Party.GUEST, "VISITOR"))
            .move(Door.SHUT, Act.LOCK_UP, Door.LOCKED, by(Party.OWNER, "PORTER"))
            .move(Door.SHUT, Act.OPEN_AGAIN, Door.OPEN, by(Party.OWNER, "PORTER"))
            .automatic(Door.LOCKED, Act.RUST, Door.SHUT, "a year of rain")
            .build();

    private final Caller porter = caller("PORTER");
    private final Caller visitor = caller("VISITOR");

    @Test
    void aMoveOfTheTableLeadsToItsState() {
        assertThat(DOOR.next(Door.OPEN, Act.SHUT, porter, Set.of(Party.OWNER))).isEqualTo(Door.SHUT);
    }

    @Test
    void theActionsShownAreThoseThatThisCallerMayTakeNow() {
        assertThat(DOOR.actions(Door.SHUT, porter, Set.of(Party.OWNER))).containsExactly("lockUp", "openAgain");
        assertThat(DOOR.actions(Door.SHUT, visitor, Set.of(Party.GUEST))).isEmpty();
    }

    @Test
    void aRoleOfTheWrongPartyMayNot() {
        assertThatThrownBy(() -> DOOR.next(Door.SHUT, Act.LOCK_UP, porter, Set.of(Party.GUEST)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo(CommonProblem.FORBIDDEN));
    }

    @Test
    void aMoveThatTheStateDoesNotAdmitIsRefusedAndNamesWhatIsAllowed() {
        assertThatThrownBy(() -> DOOR.next(Door.OPEN, Act.LOCK_UP, porter, Set.of(Party.OWNER)))
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.type()).isEqualTo(CommonProblem.TRANSITION_REFUSED);
                    assertThat(p.members()).containsEntry("allowedActions", List.of("shut"));
                });
    }

    @Test
    void whatHappensByItselfIsNobodysToAskFor() {
        assertThat(DOOR.automatically(Door.LOCKED, Act.RUST)).isEqualTo(Door.SHUT);
        assertThatThrownBy(() -> DOOR.next(Door.LOCKED, Act.RUST, porter, Set.of(Party.OWNER)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo(CommonProblem.FORBIDDEN));
    }

    @Test
    void everyPairThatIsNotInTheTableIsRefused() {
        for (Door from : Door.values()) {
            for (Act act : Act.values()) {
                boolean inTable = DOOR.transitions().stream()
                        .anyMatch(t -> t.from() == from && t.action() == act && !t.automatic());
                if (!inTable) {
                    assertThatThrownBy(() -> DOOR.next(from, act, porter, Set.of(Party.OWNER)))
                            .isInstanceOf(Problem.class);
                }
            }
        }
    }

    @Test
    void theDiagramIsDrawnFromTheTable() {
        assertThat(LifecyclePage.markdown(DOOR))
                .contains("[*] --> OPEN", "SHUT --> LOCKED: lockUp", "`VISITOR` of guest", "(a year of rain)");
    }

    private static Caller caller(String role) {
        return new Caller("E06000006", OrganisationKind.AUTHORITY, "someone", Set.of(role));
    }
}
