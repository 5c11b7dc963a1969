package uk.panauthority.casework.episode;

/**
 * What a source calls the matter that it reports: all its messages about one absence bear the same reference.
 *
 * @param source the force, or the authority for what its staff report
 */
public record SourceReference(String source, String reference) implements Comparable<SourceReference> {

    @Override
    public int compareTo(SourceReference other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : reference.compareTo(other.reference);
    }
}
