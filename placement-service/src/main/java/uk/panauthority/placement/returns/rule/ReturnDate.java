package uk.panauthority.placement.returns.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days as the files of the return write them: {@code dd/MM/yyyy}, and only days that exist. */
public final class ReturnDate {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private ReturnDate() {}

    /** The cell of a day; an empty cell for none. */
    public static String cell(@Nullable LocalDate day) {
        return day == null ? "" : FORM.format(day);
    }

    /** The day in a cell; empty when the cell is, or holds no day. */
    public static Optional<LocalDate> day(String cell) {
        try {
            return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell, FORM));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
