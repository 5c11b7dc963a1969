package uk.panauthority.placement.returns;

import java.util.List;
import uk.panauthority.placement.returns.rule.EpisodeRow;
import uk.panauthority.placement.returns.rule.LibertyRow;
import uk.panauthority.placement.returns.rule.ReturnYear;
import uk.panauthority.placement.returns.rule.ReviewRow;

/** The files of the return, with their headings in the order that the Department demands. */
enum ReturnFile {
    HEADER(List.of("CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB")) {
        @Override
        List<List<String>> rows(ReturnAssembly child, ReturnYear year) {
            return child.header(year).stream().toList();
        }
    },
    EPISODES(EpisodeRow.COLUMNS) {
        @Override
        List<List<String>> rows(ReturnAssembly child, ReturnYear year) {
            return child.episodes(year).stream().map(EpisodeRow::cells).toList();
        }
    },
    REVIEWS(ReviewRow.COLUMNS) {
        @Override
        List<List<String>> rows(ReturnAssembly child, ReturnYear year) {
            return child.reviews(year).stream().map(ReviewRow::cells).toList();
        }
    },
    DOLO(LibertyRow.COLUMNS) {
        @Override
        List<List<String>> rows(ReturnAssembly child, ReturnYear year) {
            return child.orders(year).stream().map(LibertyRow::cells).toList();
        }
    };

    private final List<String> columns;

    ReturnFile(List<String> columns) {
        this.columns = columns;
    }

    List<String> columns() {
        return columns;
    }

    String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The rows of one child in the year's file. */
    abstract List<List<String>> rows(ReturnAssembly child, ReturnYear year);
}
