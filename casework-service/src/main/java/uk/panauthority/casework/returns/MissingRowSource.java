package uk.panauthority.casework.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.returns.rule.MissingRow;
import uk.panauthority.casework.returns.rule.ReturnYear;

/**
 * The rows of an authority's year in the order of the file, read with a cursor: however many there are, no more than one
 * fetch of them is in memory. The rows are those that the rules were checked on.
 */
@ApplicationScoped
public class MissingRowSource {

    private static final int FETCH = 500;

    private static final String ROWS = """
            select p.episode_id, p.ordinal, p.kind, p.started_on, p.ended_on, p.placement_ended_on, p.care_ended_on,
                   p.child_ref, c.child_number, c.date_of_birth
            from return_period p join child c on c.child_ref = p.child_ref
            where p.responsible_la = ? and p.counts and p.from_care and p.started_on <= ?
              and (p.ended_on is null or p.ended_on >= ?)
            order by p.child_ref, p.started_on, p.ended_on nulls last, p.ordinal""";

    /**
     * A row and whose it is.
     *
     * @param childRef reference of the child
     */
    record Read(String childRef, MissingRow row) {

        /** The record holds a date of birth and must not reach a log by accident. */
        @Override
        public String toString() {
            return "Read[" + childRef + "]";
        }
    }

    private final DataSource database;

    public MissingRowSource(DataSource database) {
        this.database = database;
    }

    /** Passes every row of the year on, within the caller's transaction, which the cursor needs. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void each(String authority, ReturnYear year, LocalDate today, Consumer<Read> consumer) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(ROWS)) {
            query.setFetchSize(FETCH);
            query.setString(1, authority);
            query.setDate(2, Date.valueOf(year.last()));
            query.setDate(3, Date.valueOf(year.first()));
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    String childRef = found.getString("child_ref");
                    absence(found)
                            .in(
                                    year,
                                    today,
                                    found.getString("child_number"),
                                    found.getObject("date_of_birth", LocalDate.class))
                            .ifPresent(row -> consumer.accept(new Read(childRef, row)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of the return could not be read", e);
        }
    }

    private static AbsencePeriod absence(ResultSet found) throws SQLException {
        return new AbsencePeriod(
                found.getObject("episode_id", UUID.class),
                found.getInt("ordinal"),
                found.getString("kind"),
                found.getObject("started_on", LocalDate.class),
                day(found, "ended_on"),
                day(found, "placement_ended_on"),
                day(found, "care_ended_on"));
    }

    private static @Nullable LocalDate day(ResultSet found, String column) throws SQLException {
        return found.getObject(column, LocalDate.class);
    }
}
