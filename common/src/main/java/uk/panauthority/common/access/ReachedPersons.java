package uk.panauthority.common.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose records this request has reached, and the reason when that was possible only by a personal right. The audit adds
 * both to what it remembers, so that no use case can forget them.
 */
@RequestScoped
public class ReachedPersons {

    private final Set<String> persons = new TreeSet<>();
    private @Nullable String reason;

    /** Notes a person whose record was found for the caller. */
    public void add(String person) {
        persons.add(person);
    }

    /** Notes why records outside the usual relation were shown: a code with an id. */
    public void because(String code) {
        this.reason = code;
    }

    public Set<String> persons() {
        return Set.copyOf(persons);
    }

    public @Nullable String reason() {
        return reason;
    }
}
