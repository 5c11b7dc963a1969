package uk.panauthority.placement;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.testing.KernelTables;
import uk.panauthority.common.testing.RowSecurityWalls;
import uk.panauthority.placement.support.Database;

@QuarkusTest
class RowLevelSecurityTest {

    /**
     * Homes are a public register. A bed claim says that a place is taken on nights and nothing of who sleeps there;
     * every authority must be held back by it, whoever made it. A bed keeping says for which authority a bed is kept, and
     * holds the others back in the same way; only its owner can write it. Purchasing systems with their lots and participants
     * are public facts that only their lead can write; a running call-off says that some competition of a system runs, and
     * nothing of whose it is. Providers with their suspensions, and rounds of entry, are public too, and written by each
     * provider, by procurement's events, and by the lead. The directory of postcodes is published by the Office for National
     * Statistics, the list of providers by Ofsted. A void names a bed, days and a code; only its provider, and the owner of the bed's block, can write it.
     */
    static final Set<String> OPEN = Set.of(
            "home",
            "bed_claim",
            "bed_keeping",
            "purchasing_system",
            "system_lot",
            "purchasing_body",
            "running_call_off",
            "provider",
            "provider_suspension",
            "entry_round",
            "postcode",
            "postcode_edition",
            "incoming_postcode",
            "home_capacity",
            "bed_void",
            "home_grade",
            "register_edition",
            "register_entry",
            "register_difference");

    @Inject
    Database database;

    @Test
    void everyTableAboutAChildIsGuarded() {
        // Given
        Set<String> open = new HashSet<>(KernelTables.OPEN);
        open.addAll(OPEN);

        // Then
        database.acting().as("E08000014", () -> {
            RowSecurityWalls.everyTableIsGuarded(database.entities(), open);
            return null;
        });
    }

    @Test
    void theApplicationRoleCannotStepAround() {
        // Then
        database.acting().as("E08000014", () -> {
            RowSecurityWalls.applicationRoleIsBound(database.entities());
            return null;
        });
    }
}
