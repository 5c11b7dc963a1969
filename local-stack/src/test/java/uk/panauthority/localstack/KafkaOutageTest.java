package uk.panauthority.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaOutageTest {

    @TempDir
    Path folder;

    @Test
    void a_broker_comes_back_with_its_topics_at_the_same_address() throws Exception {
        // Given
        try (LocalKafka kafka = LocalKafka.start(folder, Ports.free(), Ports.free())) {
            String address = kafka.bootstrapServers();
            try (Admin admin = admin(address)) {
                admin.createTopics(List.of(new NewTopic("kept", 3, (short) 1)))
                        .all()
                        .get(30, TimeUnit.SECONDS);
            }

            // When
            kafka.stop();
            assertThatThrownBy(() -> new Socket("localhost", portOf(address)).close())
                    .isInstanceOf(ConnectException.class);
            kafka.start();

            // Then
            assertThat(kafka.bootstrapServers()).isEqualTo(address);
            try (Admin admin = admin(address)) {
                assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("kept");
            }
        }
    }

    private static int portOf(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1));
    }

    private static Admin admin(String address) {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", address));
    }
}
