package uk.panauthority.casework.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The children that a message may be about, and the authorities that have said that it is about none of theirs. */
@Embeddable
class Candidates {

    /** References alone, in rows from before reasons were kept. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> candidates = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Suggestion> suggestions = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "handed_back")
    private List<String> handedBack = List.of();

    protected Candidates() {}

    private Candidates(Collection<Suggestion> suggestions, List<String> handedBack) {
        this.suggestions = List.copyOf(suggestions);
        this.candidates = suggestions.stream().map(Suggestion::childRef).toList();
        this.handedBack = List.copyOf(handedBack);
    }

    static Candidates none() {
        return new Candidates(List.of(), List.of());
    }

    Candidates replacedBy(Collection<Suggestion> others) {
        return new Candidates(others, handedBack);
    }

    /** Without the children of this authority, which none of is meant. */
    Candidates handedBackBy(String authority) {
        return new Candidates(
                suggestions.stream()
                        .filter(suggestion -> !isOf(suggestion.childRef(), authority))
                        .toList(),
                Stream.concat(handedBack.stream(), Stream.of(authority))
                        .distinct()
                        .toList());
    }

    /** The children of this authority, the likeliest first. */
    List<Suggestion> of(String authority) {
        Stream<Suggestion> all = suggestions.isEmpty()
                ? candidates.stream().map(child -> new Suggestion(child, List.of()))
                : suggestions.stream();
        return all.filter(suggestion -> isOf(suggestion.childRef(), authority)).toList();
    }

    List<Suggestion> suggestions() {
        return suggestions;
    }

    List<String> handedBack() {
        return handedBack;
    }

    private static boolean isOf(String childRef, String authority) {
        return childRef.startsWith(authority + "-");
    }
}
