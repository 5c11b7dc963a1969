package uk.panauthority.casework.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import uk.panauthority.casework.returns.rule.CareSpan;
import uk.panauthority.casework.returns.rule.ReturnDate;
import uk.panauthority.casework.returns.rule.ReturnYear;

/**
 * A year of an invented authority, the same for the same seed: children in care and at home, with absences of both kinds
 * that begin before the year, in it and after it, of no length and of many weeks, one after the other on the same day, and
 * still open. What it should export is worked out here from the year's definition and not by the code under test.
 */
final class GeneratedYear {

    /** A child; looked after from a day on, or not at all in the year. */
    record AChild(String number, LocalDate born, CareSpan care, List<AnAbsence> absences) {}

    record AnAbsence(String kind, LocalDate start, LocalDate end) {}

    private final ReturnYear year;
    private final List<AChild> children = new ArrayList<>();

    GeneratedYear(ReturnYear year, int children, long seed) {
        this.year = year;
        Random random = new Random(seed);
        for (int i = 0; i < children; i++) {
            this.children.add(child(Integer.toString(100_000 + i), random));
        }
    }

    List<AChild> children() {
        return children;
    }

    private AChild child(String number, Random random) {
        LocalDate born = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(3_000));
        boolean inCare = random.nextInt(10) > 0;
        CareSpan care = inCare
                ? new CareSpan(year.first().minusDays(30 + random.nextInt(900)), null)
                : new CareSpan(year.first().minusDays(900), year.first().minusDays(400));
        return new AChild(number, born, care, absences(care, random));
    }

    private List<AnAbsence> absences(CareSpan care, Random random) {
        List<AnAbsence> absences = new ArrayList<>();
        LocalDate from = year.first().minusDays(25).plusDays(random.nextInt(330));
        int wanted = random.nextInt(4) == 0 ? 2 : 1;
        for (int i = 0; i < wanted; i++) {
            boolean last = i == wanted - 1;
            LocalDate end = last && random.nextInt(20) == 0
                    ? null
                    : from.plusDays(random.nextInt(40) / (1 + random.nextInt(8)));
            absences.add(new AnAbsence(random.nextInt(4) == 0 ? "A" : "M", from, end));
            if (end != null) {
                from = end.plusDays(end.equals(from) ? 1 : random.nextInt(3));
            }
        }
        return absences;
    }

    /** The lines of the Missing file, without the headings. */
    List<String> missing() {
        List<String> lines = new ArrayList<>();
        for (AChild child : children) {
            for (AnAbsence absence : child.absences()) {
                boolean ended = absence.end() != null && absence.end().isBefore(year.first());
                if (child.care().to() == null && !ended && !absence.start().isAfter(year.last())) {
                    boolean open = absence.end() == null || absence.end().isAfter(year.last());
                    lines.add(String.join(
                            ",",
                            child.number(),
                            ReturnDate.cell(child.born()),
                            absence.kind(),
                            ReturnDate.cell(absence.start()),
                            open ? "" : ReturnDate.cell(absence.end())));
                }
            }
        }
        return lines;
    }

    /** The case system's table of periods of care, in parts of so many children. */
    List<String> careTables(int childrenInEach) {
        List<String> tables = new ArrayList<>();
        for (int i = 0; i < children.size(); i += childrenInEach) {
            StringBuilder table = new StringBuilder("clae_person_id,clae_cla_episode_start_date,"
                    + "clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason\n");
            children.subList(i, Math.min(i + childrenInEach, children.size()))
                    .forEach(child -> table.append(String.join(
                                    ",",
                                    child.number(),
                                    child.care().from().toString(),
                                    child.care().to() == null
                                            ? ""
                                            : child.care().to().toString(),
                                    child.care().to() == null ? "" : "E4A"))
                            .append('\n'));
            tables.add(table.toString());
        }
        return tables;
    }

    /** The missing table of the case system, in parts of so many children. */
    List<String> missingTables(int childrenInEach) {
        List<String> tables = new ArrayList<>();
        for (int i = 0; i < children.size(); i += childrenInEach) {
            StringBuilder table = new StringBuilder("miss_table_id,miss_person_id,miss_missing_episode_start_date,"
                    + "miss_missing_episode_type,miss_missing_episode_end_date,miss_missing_rhi_offered,"
                    + "miss_missing_rhi_accepted\n");
            children.subList(i, Math.min(i + childrenInEach, children.size())).forEach(child -> {
                for (int n = 0; n < child.absences().size(); n++) {
                    AnAbsence absence = child.absences().get(n);
                    table.append(String.join(
                                    ",",
                                    child.number() + "-" + n,
                                    child.number(),
                                    absence.start().toString(),
                                    absence.kind(),
                                    absence.end() == null ? "" : absence.end().toString(),
                                    "NA",
                                    "NA"))
                            .append('\n');
                }
            });
            tables.add(table.toString());
        }
        return tables;
    }
}
