package uk.panauthority.casework.measure.kpi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.panauthority.casework.measure.fact.MeetingFact;

/** KPI-13: strategy meetings held by their due time, of the triggers that were not withdrawn. */
final class MeetingsInTime implements Measure {

    @Override
    public String code() {
        return "KPI-13";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Subject subject() {
        return Subject.MEETINGS;
    }

    @Override
    public Result count(Cohort cohort, Definition definition) {
        List<MeetingFact> due =
                cohort.meetings().stream().filter(m -> !m.withdrawn()).toList();
        long inTime = due.stream().filter(MeetingsInTime::isInTime).count();
        long late = due.stream().filter(m -> m.heldAt() != null).count() - inTime;
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("heldInTime", inTime);
        parts.put("heldLate", late);
        long notNeeded =
                due.stream().filter(m -> m.heldAt() == null && m.notNeeded()).count();
        parts.put("notNeeded", notNeeded);
        parts.put("notHeld", due.size() - inTime - late - notNeeded);
        return new Tally()
                .count("triggers", due.size())
                .split("triggers", parts)
                .count("withdrawn", cohort.meetings().size() - due.size())
                .percent("heldInTimePercent", "heldInTime", "triggers")
                .result();
    }

    private static boolean isInTime(MeetingFact meeting) {
        return meeting.heldAt() != null
                && !Objects.requireNonNull(meeting.heldAt()).isAfter(meeting.dueAt());
    }
}
