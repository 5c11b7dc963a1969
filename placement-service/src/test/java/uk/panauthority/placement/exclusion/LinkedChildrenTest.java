package uk.panauthority.placement.exclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_APPROVER;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.BlockJourney.KNOWSLEY;
import static uk.panauthority.placement.support.ExclusionJourney.caseworkLinks;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenAnOrder;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Database;

@QuarkusTest
class LinkedChildrenTest {

    @Inject
    Database database;

    @Inject
    AssociationRaisedReaction linked;

    @Inject
    LinkedChildren links;

    @Test
    @Tag("N8")
    void theHomeOfALinkedChildIsToBeAvoidedEvenWhenItIsAnotherAuthoritys() {
        // Given
        String child = SEFTON + "-" + freshNumber();
        String number = freshNumber();
        UUID home = givenAHome(SEFTON, 4);
        givenAnOrder(KNOWSLEY_PLACEMENT_OFFICER, KNOWSLEY_APPROVER, home, number);

        // When
        database.receives(linked, caseworkLinks(KNOWSLEY + "-" + number, child, today().plusDays(1)));

        // Then
        assertThat(homesToAvoid(child, today())).containsExactly(home);
        assertThat(homesToAvoid(child, today().plusDays(2))).isEmpty();
        assertThat(homesToAvoid(SEFTON + "-" + freshNumber(), today())).isEmpty();
    }

    @Test
    @Tag("N8")
    void nobodyReadsWhoIsLinked() {
        // Given
        String child = SEFTON + "-" + freshNumber();
        database.receives(linked, caseworkLinks(child, KNOWSLEY + "-" + freshNumber(), today()));

        // Then
        assertThat(database.rows("child_association", SEFTON)).isZero();
        assertThat(database.rows("child_association", "care-assist")).isZero();
    }

    private Set<UUID> homesToAvoid(String child, LocalDate day) {
        return database.acting().withoutTransaction(SEFTON, () -> links.homesToAvoid(child, day));
    }
}
