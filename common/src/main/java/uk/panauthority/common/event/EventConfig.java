package uk.panauthority.common.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the outbox, the inbox and their retention. */
@ConfigMapping(prefix = "platform.events")
public interface EventConfig {

    Relay relay();

    Inbox inbox();

    Retention retention();

    /** From the outbox to Kafka. */
    interface Relay {

        /** Rows read from the outbox at once. */
        @WithDefault("500")
        int batch();

        /** Longest wait for a wake-up before the outbox is looked at anyway; also the wait after a failure. */
        @WithDefault("PT1S")
        Duration poll();

        /** How long the broker may take to acknowledge one event before it is sent again. */
        @WithDefault("PT10S")
        Duration ackTimeout();
    }

    /** From the inbox to the handlers. */
    interface Inbox {

        /** Threads that run handlers; each holds one database connection while it works. */
        @WithDefault("2")
        int workers();

        /** Longest wait for a wake-up before the inbox is looked at anyway. */
        @WithDefault("PT1S")
        Duration poll();

        /** Attempts before an event is parked for an operator. */
        @WithDefault("10")
        int attempts();

        /** Wait after the first failed attempt; it doubles with each further one. */
        @WithDefault("PT0.2S")
        Duration firstBackoff();

        /** The wait never grows beyond this. */
        @WithDefault("PT1M")
        Duration longestBackoff();
    }

    /** How long finished rows are kept. */
    interface Retention {

        /** Published events stay in the outbox for this long. */
        @WithDefault("P7D")
        Duration outbox();

        /**
         * Applied events stay in the inbox for this long. Must exceed the retention of the Kafka topics: an event that
         * is redelivered after its row has gone would take effect a second time.
         */
        @WithDefault("P30D")
        Duration inbox();
    }
}
