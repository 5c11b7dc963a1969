package uk.panauthority.localstack;

/**
 * One running Kafka broker that can be taken away and brought back, with the same data at the same address, so that
 * tests can show what the services do meanwhile.
 */
interface KafkaServer extends AutoCloseable {

    /** Value for {@code bootstrap.servers}; stays the same across {@link #stop} and {@link #start}. */
    String bootstrapServers();

    /** Makes the broker unreachable. Does nothing when it already is. */
    void stop();

    /** Brings the broker back. Does nothing when it is there. */
    void start();

    /** Stops for good. */
    @Override
    void close();
}
