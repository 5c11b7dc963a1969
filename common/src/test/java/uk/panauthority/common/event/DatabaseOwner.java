package uk.panauthority.common.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** The role that owns the tables, for faults that the application itself could not make. */
@ApplicationScoped
public class DatabaseOwner {

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    DatabaseOwner(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.flyway.username") String username,
            @ConfigProperty(name = "quarkus.flyway.password") String password) {
        database.setUrl(url);
        database.setUser(username);
        database.setPassword(password);
    }

    public void run(String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Forced row-level security binds the owner too, who must lift it first. */
    public void runPastPolicies(String table, String statement) {
        run(
                "alter table " + table + " no force row level security",
                statement,
                "alter table " + table + " force row level security");
    }
}
