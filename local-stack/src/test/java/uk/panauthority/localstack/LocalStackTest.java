package uk.panauthority.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class LocalStackTest {

    private static final String WRONG_PASSWORD = "28P01";
    private static final String NO_RIGHT = "42501";

    private final LocalStack stack = LocalStack.forTests();

    @Test
    void a_service_gets_the_settings_of_its_own_database() {
        // When
        Map<String, String> settings = stack.serviceSettings("casework");

        // Then
        assertThat(settings)
                .containsEntry("quarkus.datasource.jdbc.url", stack.jdbcUrl("casework"))
                .containsEntry("quarkus.datasource.username", "casework_app")
                .containsEntry("quarkus.flyway.username", "casework_owner")
                .containsEntry("kafka.bootstrap.servers", stack.bootstrapServers())
                .containsKeys("quarkus.datasource.password", "quarkus.flyway.password");
    }

    @Test
    void every_role_needs_its_own_password() {
        assertThatThrownBy(() -> DriverManager.getConnection(
                        stack.jdbcUrl("casework"), "casework_app", stack.password("casework_owner")))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo(WRONG_PASSWORD));
    }

    @Test
    void a_service_cannot_enter_the_database_of_another() {
        assertThatThrownBy(() -> connect("placement", "casework_app"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo(NO_RIGHT));
    }

    @Test
    void the_application_role_is_neither_superuser_nor_owner_and_cannot_bypass_row_level_security() throws Exception {
        // When
        boolean bypass = ask(
                "casework",
                "casework_app",
                "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb"
                        + " or pg_has_role('casework_owner', 'member') from pg_roles where rolname = current_user");

        // Then
        assertThat(bypass).isFalse();
    }

    @Test
    void forced_row_level_security_hides_every_row_from_the_application_until_a_policy_shows_it() throws Exception {
        // Given
        stack.freshDatabase("stack_rls");
        tell(
                "stack_rls",
                "stack_rls_owner",
                "create table note (organisation text, body text)",
                "insert into note values ('E06000006', 'Halton'), ('E08000014', 'Sefton')",
                "alter table note enable row level security",
                "alter table note force row level security",
                "create policy own on note using (organisation = nullif(current_setting('app.organisation', true), ''))",
                "grant select on note to stack_rls_app");

        // When
        boolean nobody = ask("stack_rls", "stack_rls_app", "select count(*) = 0 from note");
        boolean owner = ask("stack_rls", "stack_rls_owner", "select count(*) = 0 from note");
        boolean halton = ask(
                "stack_rls",
                "stack_rls_app",
                "select set_config('app.organisation', 'E06000006', false) is not null"
                        + " and (select array_agg(body) from note) = array['Halton']");

        // Then
        assertThat(nobody).isTrue();
        assertThat(owner).isTrue();
        assertThat(halton).isTrue();
    }

    @Test
    void the_application_role_gets_no_right_that_a_migration_did_not_grant() throws Exception {
        // Given
        stack.freshDatabase("stack_grants");
        tell("stack_grants", "stack_grants_owner", "create table ungranted (id int)");

        // When, Then
        assertThatThrownBy(() -> tell("stack_grants", "stack_grants_app", "select * from ungranted"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo(NO_RIGHT));
        assertThatThrownBy(() -> tell("stack_grants", "stack_grants_app", "create table own (id int)"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo(NO_RIGHT));
    }

    @Test
    void a_fresh_database_is_empty() throws Exception {
        // Given
        stack.freshDatabase("stack_fresh");
        tell("stack_fresh", "stack_fresh_owner", "create table old (id int)");

        // When
        stack.freshDatabase("stack_fresh");

        // Then
        assertThat(ask("stack_fresh", "stack_fresh_owner", "select to_regclass('old') is null"))
                .isTrue();
    }

    @Test
    void the_extensions_that_migrations_use_can_be_made_by_the_owner() throws Exception {
        // Given
        stack.freshDatabase("stack_extensions");

        // When
        tell("stack_extensions", "stack_extensions_owner", "create extension btree_gist", "create extension pg_trgm");

        // Then
        assertThat(ask("stack_extensions", "stack_extensions_owner", "select 'casework' % 'caseworks'"))
                .isTrue();
    }

    @Test
    void the_three_topics_are_there() throws Exception {
        try (Admin admin = admin()) {
            // When
            var topics = admin.describeTopics(List.of("procurement.events", "placement.events", "casework.events"))
                    .allTopicNames()
                    .get(30, TimeUnit.SECONDS);

            // Then
            assertThat(topics.values())
                    .hasSize(3)
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(3));
        }
    }

    @Test
    void one_pair_of_servers_serves_every_class_loader_of_the_jvm() throws Exception {
        // Given
        String[] paths = System.getProperty("java.class.path").split(File.pathSeparator);
        URL[] urls = new URL[paths.length];
        for (int index = 0; index < paths.length; index++) {
            urls[index] = Path.of(paths[index]).toUri().toURL();
        }

        // When
        String other;
        try (var loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Class<?> copy = loader.loadClass(LocalStack.class.getName());
            Object theirs = copy.getMethod("forTests").invoke(null);
            other = (String) copy.getMethod("bootstrapServers").invoke(theirs);
        }

        // Then
        assertThat(other).isEqualTo(stack.bootstrapServers());
    }

    private Admin admin() {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", stack.bootstrapServers()));
    }

    private Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(stack.jdbcUrl(database), role, stack.password(role));
    }

    private void tell(String database, String role, String... statements) throws SQLException {
        try (Connection connection = connect(database, role);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private boolean ask(String database, String role, String question) throws SQLException {
        try (Connection connection = connect(database, role);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
