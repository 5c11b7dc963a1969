package uk.panauthority.casework.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the streams that screens listen to. */
@ConfigMapping(prefix = "platform.live")
public interface LiveConfig {

    /** Pause between two looks at the log, while anybody listens. */
    @WithDefault("500ms")
    Duration poll();

    /** An event without news is sent when nothing else was for so long; shorter than any idle timeout on the way. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a change can be read after a break; whoever was away longer reads the lists anew. */
    @WithDefault("1h")
    Duration retention();

    /** Open streams of one instance; one more is refused with unavailable. */
    @WithDefault("2000")
    int maxStreams();

    /** Notices that wait for a slow client before its stream is closed; it comes back and goes on where it was. */
    @WithDefault("500")
    int maxWaiting();

    /** Changes read at once; a client that missed more reads the lists anew. */
    @WithDefault("1000")
    int batch();
}
