package uk.panauthority.common.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What a failure of the database means to the caller: two writers at once, a rule that the database guards by a
 * constraint, a row that row-level security refused, a server that is away.
 */
@ApplicationScoped
public class PersistenceProblems {

    private static final Logger LOG = Logger.getLogger(PersistenceProblems.class);

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    private final Instance<ProblemCatalogue> catalogues;

    public PersistenceProblems(Instance<ProblemCatalogue> catalogues) {
        this.catalogues = catalogues;
    }

    /** The problem that stands for this failure, or empty when the failure is not one of the database's. */
    public Optional<Problem> of(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return Optional.of(Problem.of(CommonProblem.VERSION_MISMATCH));
            }
            if (cause instanceof SQLException sql) {
                return ofSql(sql);
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> ofSql(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.equals(INSUFFICIENT_PRIVILEGE)) {
            LOG.error("row-level security refused what the application had allowed");
            return Optional.of(Problem.notFound());
        }
        if (state.equals(SERIALIZATION_FAILURE) || state.equals(DEADLOCK)) {
            return Optional.of(Problem.of(CommonProblem.VERSION_MISMATCH));
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return Optional.of(Problem.of(CommonProblem.UNAVAILABLE));
        }
        return constraintOf(e).flatMap(this::typeGuardedBy).map(Problem::of);
    }

    private static Optional<String> constraintOf(SQLException e) {
        if (e instanceof PSQLException postgres) {
            return Optional.ofNullable(postgres.getServerErrorMessage()).map(ServerErrorMessage::getConstraint);
        }
        return Optional.empty();
    }

    private Optional<ProblemType> typeGuardedBy(String constraint) {
        return catalogues.stream()
                .flatMap(c -> c.types().stream())
                .filter(t -> t.constraint().filter(constraint::equals).isPresent())
                .map(ProblemType.class::cast)
                .findFirst();
    }
}
