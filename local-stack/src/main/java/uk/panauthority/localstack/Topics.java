package uk.panauthority.localstack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The three topics of the platform: one for each service, three partitions, one copy. */
final class Topics {

    private static final List<String> NAMES = List.of("procurement.events", "placement.events", "casework.events");
    private static final int PARTITIONS = 3;
    private static final short COPIES = 1;
    private static final int WAIT_SECONDS = 60;

    private Topics() {}

    /** Makes the topics that are missing; those that are there keep their records. */
    static void ensure(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            Set<String> known = admin.listTopics().names().get(WAIT_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = NAMES.stream()
                    .filter(name -> !known.contains(name))
                    .map(name -> new NewTopic(name, PARTITIONS, COPIES))
                    .toList();
            admin.createTopics(missing).all().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the topics were being made.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new StackException("The topics could not be made in Kafka at " + bootstrapServers + ".", e);
        }
    }
}
