package uk.panauthority.casework.notification;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.child.KnownChild;
import uk.panauthority.casework.episode.EpisodeSetting;

/**
 * Whom a message speaks of, as far as that is certain.
 *
 * @param child the one child that fits exactly; null when that would be a guess
 * @param setting where that child is placed; null without a child
 * @param adult the person is 18 or over
 * @param suggestions children that may be meant, for a person to decide on
 * @param told the authorities that are to know of the message
 * @param warnings why there is no match
 */
record Matching(
        @Nullable KnownChild child,
        @Nullable EpisodeSetting setting,
        boolean adult,
        List<Suggestion> suggestions,
        SortedSet<String> told,
        List<MessageWarning> warnings) {}
