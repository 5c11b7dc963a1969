package uk.panauthority.casework.casesystem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns of the missing table of the Standard Safeguarding Dataset, in its order. */
enum MissingColumn {
    TABLE_ID("miss_table_id", false, Set.of()),
    PERSON("miss_person_id", true, Set.of()),
    START("miss_missing_episode_start_date", true, Set.of()),
    TYPE("miss_missing_episode_type", true, Set.of("M", "A")),
    END("miss_missing_episode_end_date", false, Set.of()),
    OFFERED("miss_missing_rhi_offered", false, Set.of("Y", "N", "NA")),
    ACCEPTED("miss_missing_rhi_accepted", false, Set.of("Y", "N", "NA"));

    static final List<String> HEADINGS =
            Arrays.stream(values()).map(MissingColumn::heading).toList();

    private final String heading;
    private final boolean needed;
    private final Set<String> codes;

    MissingColumn(String heading, boolean needed, Set<String> codes) {
        this.heading = heading;
        this.needed = needed;
        this.codes = codes;
    }

    static Optional<MissingColumn> headed(String heading) {
        return Arrays.stream(values()).filter(c -> c.heading.equals(heading)).findFirst();
    }

    String heading() {
        return heading;
    }

    /** Whether a mapping must lead to it. */
    boolean needed() {
        return needed;
    }

    /** The codes that it takes; empty for a column that takes no code. */
    Set<String> codes() {
        return codes;
    }
}
