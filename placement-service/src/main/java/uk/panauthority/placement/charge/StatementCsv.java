package uk.panauthority.placement.charge;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.money.FundingPart;

/**
 * A statement as comma-separated text: a row for each payer of each charge, so that the column of amounts adds up to the
 * statement's total, which stands in the last row. A text that a spreadsheet would run as a formula has an apostrophe before
 * it (B52); an amount is a number whatever its sign.
 */
final class StatementCsv {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final List<String> HEADINGS = List.of(
            "month",
            "responsibleLa",
            "providerId",
            "chargeId",
            "kind",
            "lineType",
            "description",
            "placementId",
            "orderId",
            "firstNight",
            "until",
            "source",
            "organisation",
            "amount",
            "corrects");

    private StatementCsv() {}

    static String of(StatementView statement) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(HEADINGS);
            for (ChargeView charge : statement.charges()) {
                charge.funding().forEach(part -> csv.writeRecord(row(statement, charge, part)));
            }
            csv.writeRecord(total(statement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<String> row(StatementView statement, ChargeView charge, FundingPart part) {
        return List.of(
                statement.month(),
                text(statement.responsibleLa()),
                text(statement.providerId()),
                charge.id().toString(),
                charge.kind().name(),
                charge.lineType().name(),
                text(charge.description()),
                charge.placementId().toString(),
                charge.orderId().toString(),
                charge.firstNight().toString(),
                charge.until().toString(),
                part.source().name(),
                text(part.organisation()),
                part.amount().text(),
                corrected(charge));
    }

    private static List<String> total(StatementView statement) {
        return List.of(
                statement.month(),
                text(statement.responsibleLa()),
                text(statement.providerId()),
                "",
                "TOTAL",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                statement.total().text(),
                "");
    }

    private static String corrected(ChargeView charge) {
        UUID corrected = charge.corrects() == null ? charge.correctsLine() : charge.corrects();
        return Objects.toString(corrected, "");
    }

    private static String text(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
