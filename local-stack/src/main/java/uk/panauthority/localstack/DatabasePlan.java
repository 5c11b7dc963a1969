package uk.panauthority.localstack;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Gives each service a database of its own and two roles: {@code <db>_owner} migrates and owns, {@code <db>_app}
 * runs. The application role is no superuser, owns nothing and cannot bypass row-level security; it may connect and
 * see the schema, and each right on a table is granted by the migration that makes the table.
 *
 * <p>Every method can be repeated on a cluster that already has the roles or the databases.
 */
final class DatabasePlan {

    static final List<String> DATABASES = List.of("procurement", "placement", "casework");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    private final String address;
    private final String superuserPassword;
    private final UnaryOperator<String> passwordOfRole;

    /** @param passwordOfRole gives each role's password */
    DatabasePlan(String address, String superuserPassword, UnaryOperator<String> passwordOfRole) {
        this.address = address;
        this.superuserPassword = superuserPassword;
        this.passwordOfRole = passwordOfRole;
    }

    /** Makes what is missing and leaves data alone. Passwords are set again, so a lost secrets file heals. */
    void ensure(String database) {
        checkName(database);
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            ensureRole(statement, database + "_owner");
            ensureRole(statement, database + "_app");
            if (!exists(statement, "select 1 from pg_database where datname = '" + database + "'")) {
                createDatabase(statement, database);
            }
        } catch (SQLException e) {
            throw failed("made", database, e);
        }
        grant(database);
    }

    /** Drops the database with whatever is connected to it, and makes it anew and empty. */
    void recreate(String database) {
        checkName(database);
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            ensureRole(statement, database + "_owner");
            ensureRole(statement, database + "_app");
            statement.execute("drop database if exists " + database + " with (force)");
            createDatabase(statement, database);
        } catch (SQLException e) {
            throw failed("made anew", database, e);
        }
        grant(database);
    }

    private void ensureRole(Statement statement, String role) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role);
        }
        statement.execute(String.format(
                Locale.ROOT,
                "alter role %s login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password '%s'",
                role,
                passwordOfRole.apply(role)));
    }

    private static void createDatabase(Statement statement, String database) throws SQLException {
        statement.execute("create database " + database + " owner " + database + "_owner template template0"
                + " encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'");
    }

    private void grant(String database) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("revoke all on database " + database + " from public");
            statement.execute("grant connect on database " + database + " to " + database + "_app");
            statement.execute("alter schema public owner to " + database + "_owner");
            statement.execute("revoke all on schema public from public");
            statement.execute("grant usage on schema public to " + database + "_app");
        } catch (SQLException e) {
            throw failed("prepared", database, e);
        }
    }

    private Connection connect(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://" + address + "/" + database);
        source.setUser("postgres");
        source.setPassword(superuserPassword);
        return source.getConnection();
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Names go into SQL as identifiers, which cannot be bound. */
    private static void checkName(String database) {
        if (!NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("Not a database name: " + database);
        }
    }

    private static StackException failed(String verb, String database, SQLException cause) {
        return new StackException(
                "The database %s could not be %s: %s.".formatted(database, verb, cause.getMessage()), cause);
    }
}
