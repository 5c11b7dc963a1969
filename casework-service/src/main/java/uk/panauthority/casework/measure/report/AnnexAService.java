package uk.panauthority.casework.measure.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.SegmentKind;
import uk.panauthority.casework.measure.MeasureQuery;
import uk.panauthority.casework.measure.ReportDesk;
import uk.panauthority.casework.measure.fact.EpisodeCase;
import uk.panauthority.casework.measure.fact.EpisodeFact;
import uk.panauthority.casework.measure.fact.FactReader;
import uk.panauthority.casework.placementlink.KnownHome;
import uk.panauthority.casework.placementlink.PlacementLinkService;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.identity.Caller;

/** Makes list 8 of Ofsted's Annex A from the facts of the authority's own children. */
@ApplicationScoped
public class AnnexAService {

    private static final String REPORT = "annex-a-list-8";

    private final FactReader facts;
    private final PlacementLinkService placements;
    private final ReportDesk desk;

    public AnnexAService(FactReader facts, PlacementLinkService placements, ReportDesk desk) {
        this.facts = facts;
        this.placements = placements;
        this.desk = desk;
    }

    /**
     * The list for the twelve months that end with the day.
     *
     * @throws uk.panauthority.common.problem.Problem {@code export-too-large} beyond the limit of one export
     */
    @Transactional
    AnnexAList list(@Nullable String to, @Nullable String asOf) {
        Caller caller = desk.authority();
        LocalDate last = MeasureQuery.day("to", to);
        LocalDate first = last.plusDays(1).minusMonths(12);
        Instant moment = MeasureQuery.moment(asOf, desk.now());
        Map<String, List<EpisodeCase>> children = facts.cases(caller.organisation(), first, last, moment).stream()
                .filter(e -> e.episode().responsibleLa().equals(caller.organisation()))
                .collect(groupingBy(EpisodeCase::childRef, TreeMap::new, toList()));
        desk.requireSmallEnough(REPORT, children.size());
        desk.audit(AuditEntry.listed(REPORT, List.copyOf(children.keySet()), Set.copyOf(children.keySet()))
                .because("export"));
        return new AnnexAList(
                first, last, moment, children.values().stream().map(this::line).toList());
    }

    private AnnexAList.Line line(List<EpisodeCase> episodes) {
        EpisodeCase newest = episodes.stream()
                .max(Comparator.<EpisodeCase, LocalDate>comparing(
                                e -> e.episode().countsOn())
                        .thenComparing(e -> e.episode().episodeId()))
                .orElseThrow();
        EpisodeFact episode = newest.episode();
        UUID placement = episode.placementId();
        long absent = episodes.stream()
                .filter(e -> e.episode().kinds().equals(List.of(SegmentKind.A)))
                .count();
        return new AnnexAList.Line(
                episode.childRef(),
                placement == null ? null : placement.toString(),
                placement == null ? "HOME" : AnnexAList.NOT_KNOWN,
                known(episode.providerId()),
                urn(episode.homeId()),
                newest.district(),
                episodes.size() - absent,
                absent,
                newest.returned() ? yesOrNo(newest.offered()) : "NA",
                newest.offered() ? yesOrNo(newest.accepted()) : "NA",
                AnnexAList.NOT_KNOWN,
                AnnexAList.NOT_KNOWN,
                AnnexAList.NOT_KNOWN,
                AnnexAList.NOT_KNOWN);
    }

    private String urn(@Nullable UUID home) {
        return home == null
                ? AnnexAList.NOT_KNOWN
                : placements.homeOf(home).map(KnownHome::urn).orElse(AnnexAList.NOT_KNOWN);
    }

    private static String known(@Nullable String code) {
        return code == null ? AnnexAList.NOT_KNOWN : code;
    }

    private static String yesOrNo(boolean answer) {
        return answer ? "Y" : "N";
    }
}
