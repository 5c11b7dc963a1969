package uk.panauthority.casework.measure.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import uk.panauthority.casework.measure.Dimension;
import uk.panauthority.casework.measure.ReportDesk;
import uk.panauthority.casework.measure.kpi.Period;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** Makes scrutiny packs, keeps the manager's words about them, and shows them again with the same figures. */
@ApplicationScoped
public class ScrutinyService {

    private static final String SUBJECT = "scrutiny-pack";

    private final ScrutinyPackRepository packs;
    private final ScrutinyFigures figures;
    private final ReportDesk desk;
    private final AccessRule access;

    ScrutinyService(ScrutinyPackRepository packs, ScrutinyFigures figures, ReportDesk desk, AccessRule access) {
        this.packs = packs;
        this.figures = figures;
        this.desk = desk;
        this.access = access;
    }

    /**
     * Makes the pack of a quarter as it is known now.
     *
     * @throws Problem {@code field-invalid} for a day that begins no quarter or a quarter that has not begun
     */
    @Transactional
    ScrutinyView make(ScrutinyRequests.Making request) {
        Caller caller = desk.authority();
        var first = request.quarterFrom();
        if (!Dimension.QUARTER.around(new Period(first, first)).from().equals(first)
                || first.isAfter(desk.today())
                || first.getYear() < 2000) {
            throw Problem.at(
                    "/quarterFrom",
                    CommonProblem.FIELD_INVALID,
                    "This is not the first day of a quarter that has begun.");
        }
        ScrutinyPack pack = new ScrutinyPack(Ids.next(), caller, first, desk.now());
        packs.persistAndFlush(pack);
        desk.audit(AuditEntry.done("make", SUBJECT, pack.id().toString()));
        return view(pack, caller);
    }

    @Transactional
    ScrutinyView read(UUID id, String action) {
        Caller caller = desk.authority();
        ScrutinyPack pack = access.visible(packs.findByIdOptional(id), caller);
        desk.audit(AuditEntry.read(action, SUBJECT, id.toString()));
        return view(pack, caller);
    }

    @Transactional
    ScrutinyView narrate(UUID id, VersionTag tag, ScrutinyRequests.Narration request) {
        Caller caller = desk.authority();
        ScrutinyPack pack = access.visible(packs.findByIdOptional(id), caller);
        tag.mustMatch(pack.version());
        pack.narrate(request.text(), caller, desk.now());
        packs.flush();
        desk.audit(AuditEntry.done("narrate", SUBJECT, id.toString()).touching(List.of("narrative")));
        return view(pack, caller);
    }

    private ScrutinyView view(ScrutinyPack pack, Caller caller) {
        ScrutinyView.Narrative narrative = pack.narrative();
        return new ScrutinyView(
                pack.id(),
                pack.version(),
                narrative == null ? "MADE" : "NARRATED",
                caller.roles().contains("TEAM_MANAGER") ? List.of("narrate") : List.of(),
                pack.authority(),
                pack.quarter().from(),
                pack.quarter().to(),
                pack.asOf(),
                pack.madeBy(),
                desk.smallNumber(),
                figures.definitions(pack.quarter()),
                figures.measures(pack, desk.smallNumber()),
                narrative);
    }
}
