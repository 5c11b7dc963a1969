package uk.panauthority.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

class ContainersTest {

    @Test
    void containers_serve_the_same_plan_where_an_engine_answers() throws Exception {
        // Given
        assumeEngine();
        Secrets secrets = Secrets.inMemory();
        try (PostgresServer postgres = ContainerPostgres.launch();
                KafkaServer kafka = ContainerKafka.launch()) {

            // When
            new DatabasePlan(postgres.address(), postgres.superuserPassword(), secrets::passwordOf).ensure("casework");
            Topics.ensure(kafka.bootstrapServers());
            kafka.stop();
            kafka.start();
            Topics.ensure(kafka.bootstrapServers());

            // Then
            try (var connection = DriverManager.getConnection(
                    "jdbc:postgresql://" + postgres.address() + "/casework",
                    "casework_app",
                    secrets.passwordOf("casework_app"))) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void the_stack_is_embedded_unless_another_is_asked_for() {
        assertThat(StackKind.of(null)).isEqualTo(StackKind.EMBEDDED);
        assertThat(StackKind.of("")).isEqualTo(StackKind.EMBEDDED);
        assertThat(StackKind.of("Containers")).isEqualTo(StackKind.CONTAINERS);
        assertThatThrownBy(() -> StackKind.of("cloud"))
                .isInstanceOf(StackException.class)
                .hasMessage("platform.stack is 'cloud'; it must be 'embedded' or 'containers'.");
    }

    private static void assumeEngine() {
        boolean answers = DockerClientFactory.instance().isDockerAvailable();
        if (!answers) {
            System.out.println("Skipped: no container engine answers here, so the containers were not tried.");
        }
        assumeTrue(answers, "no container engine answers");
    }
}
