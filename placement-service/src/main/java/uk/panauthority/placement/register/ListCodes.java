package uk.panauthority.placement.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.reference.DatedTable;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.home.ListedHomes;

/** What the words of the list mean here. */
@ApplicationScoped
class ListCodes {

    private final DatedTable types = DatedTable.load("reference/register-provider-types.csv", "subtype");
    private final ListedHomes homes;
    private final Clock clock;

    ListCodes(ListedHomes homes, Clock clock) {
        this.homes = homes;
        this.clock = clock;
    }

    /** The kind of a provider by its subtype, else by its type; {@code OTHER} for one that the table has not. */
    String kindOf(String subtype, String type) {
        return find(subtype).or(() -> find(type)).orElse(ListedProvider.OTHER);
    }

    private Optional<String> find(String given) {
        String words = given.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return types.on(LocalDate.now(clock.withZone(PlatformClock.LONDON)), words)
                .map(row -> row.get("kind"));
    }

    @Nullable
    String gradeOf(String words) {
        return homes.gradeOf(words).orElse(null);
    }
}
