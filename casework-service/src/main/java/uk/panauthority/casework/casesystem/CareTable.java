package uk.panauthority.casework.casesystem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tables of the Standard Safeguarding Dataset that tell of care, with the columns that are read. Others are ignored. */
enum CareTable {
    CLA_EPISODES(
            "cla_episodes",
            "clae_person_id",
            "clae_cla_episode_start_date",
            "clae_cla_episode_ceased_date",
            "clae_cla_episode_ceased_reason"),
    LEGAL_STATUS("legal_status", "lega_person_id", "lega_legal_status", "lega_legal_status_start_date"),
    /** Involvements of the allocated social worker; others are left out of the extract. */
    INVOLVEMENTS("involvements", "invo_person_id", "invo_professional_id", "invo_involvement_start_date");

    private final String path;
    private final String[] columns;

    CareTable(String path, String... columns) {
        this.path = path;
        this.columns = columns;
    }

    static Optional<CareTable> at(String path) {
        return Arrays.stream(values()).filter(t -> t.path.equals(path)).findFirst();
    }

    /** Name of the table, and its place in addresses. */
    String path() {
        return path;
    }

    List<String> columns() {
        return List.of(columns);
    }

    /** The column that holds the child's number. */
    String person() {
        return columns[0];
    }
}
