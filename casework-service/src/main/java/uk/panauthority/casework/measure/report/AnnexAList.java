package uk.panauthority.casework.measure.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.measure.CsvText;

/** List 8 of Ofsted's Annex A: one line for each child who went missing in twelve months. Codes only, no name. */
public record AnnexAList(LocalDate from, LocalDate to, Instant asOf, List<Line> lines) {

    /** What this service does not hold. */
    static final String NOT_KNOWN = "NOT_KNOWN";

    /**
     * A child, as of the last episode of the twelve months.
     *
     * @param placementId the placement that the child was last missing from; null for a child at home
     * @param location district of the home or authority
     * @param missingEpisodes episodes in which the whereabouts were not known at first
     * @param absentEpisodes episodes in which they were known throughout
     * @param interviewOffered Y or N; NA while the child is away
     * @param interviewAccepted Y or N; NA where none was offered
     */
    public record Line(
            String childRef,
            @Nullable String placementId,
            String placementType,
            String provider,
            String urn,
            String location,
            long missingEpisodes,
            long absentEpisodes,
            String interviewOffered,
            String interviewAccepted,
            String allocatedTeam,
            String allocatedWorker,
            String lastReview,
            String lastVisit) {}

    String csv() {
        CsvText csv = new CsvText(
                "Child Unique ID",
                "Placement ID",
                "Placement Type",
                "Placement Provider",
                "Placement URN",
                "Placement Location",
                "Missing Episodes",
                "Absent Episodes",
                "Return Interview Offered",
                "Return Interview Accepted",
                "Allocated Team",
                "Allocated Worker",
                "Last Review Date",
                "Last Visit Date");
        lines.forEach(l -> csv.line(
                l.childRef(),
                l.placementId(),
                l.placementType(),
                l.provider(),
                l.urn(),
                l.location(),
                l.missingEpisodes(),
                l.absentEpisodes(),
                l.interviewOffered(),
                l.interviewAccepted(),
                l.allocatedTeam(),
                l.allocatedWorker(),
                l.lastReview(),
                l.lastVisit()));
        return csv.toString();
    }
}
