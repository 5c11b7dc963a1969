package uk.panauthority.casework.episode;

/** Where a report belongs. */
sealed interface Ruling {

    /** It tells of an absence that is known. */
    record Joins(Episode episode) implements Ruling {}

    /** It tells of an absence that nobody has told of yet. */
    record Opens() implements Ruling {}

    /** Its facts wait. */
    record Withheld(EpisodeFault fault) implements Ruling {}
}
