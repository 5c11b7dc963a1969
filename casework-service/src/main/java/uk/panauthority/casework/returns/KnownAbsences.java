package uk.panauthority.casework.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The absences of an authority's children in the form of the return, for features that exchange them as files. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class KnownAbsences {

    private static final int FETCH = 500;

    private static final String ALL = """
            select episode_id, ordinal, child_ref, kind, started_on, ended_on from return_period
            where responsible_la = ? and counts and started_on is not null
            order by child_ref, started_on, ended_on nulls last, ordinal""";

    private final ReturnPeriodRepository periods;
    private final DataSource database;

    public KnownAbsences(ReturnPeriodRepository periods, DataSource database) {
        this.periods = periods;
        this.database = database;
    }

    /** Those of one child, the earliest first. */
    public List<KnownAbsence> ofChild(String childRef) {
        return periods.ofChild(childRef).stream()
                .filter(ReturnPeriod::counts)
                .map(ReturnPeriod::known)
                .toList();
    }

    /** How many an authority's children have. */
    public long count(String authority) {
        return periods.count("responsibleLa = ?1 and counts and startedOn is not null", authority);
    }

    /** Passes every one of an authority's children on, by a cursor that holds no more than one fetch of them. */
    public void each(String authority, Consumer<KnownAbsence> consumer) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(ALL)) {
            query.setFetchSize(FETCH);
            query.setString(1, authority);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    consumer.accept(new KnownAbsence(
                            found.getObject("episode_id", UUID.class),
                            found.getInt("ordinal"),
                            found.getString("child_ref"),
                            found.getString("kind"),
                            found.getObject("started_on", LocalDate.class),
                            found.getObject("ended_on", LocalDate.class)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the absences could not be read", e);
        }
    }
}
