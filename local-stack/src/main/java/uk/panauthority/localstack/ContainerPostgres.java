package uk.panauthority.localstack;

import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * PostgreSQL in a container. The image is {@code postgres:18.1} unless the system property
 * {@code platform.image.postgres} names another; Testcontainers removes the container when the JVM ends.
 */
final class ContainerPostgres implements PostgresServer {

    private static final int PORT = 5432;

    private final PostgreSQLContainer container;

    private ContainerPostgres(PostgreSQLContainer container) {
        this.container = container;
    }

    static ContainerPostgres launch() {
        DockerImageName image = DockerImageName.parse(System.getProperty("platform.image.postgres", "postgres:18.1"))
                .asCompatibleSubstituteFor("postgres");
        PostgreSQLContainer container = new PostgreSQLContainer(image)
                .withUsername("postgres")
                .withPassword(Secrets.inMemory().passwordOf("postgres"));
        container.start();
        return new ContainerPostgres(container);
    }

    @Override
    public String address() {
        return container.getHost() + ":" + container.getMappedPort(PORT);
    }

    @Override
    public String superuserPassword() {
        return container.getPassword();
    }

    @Override
    public void close() {
        container.stop();
    }
}
