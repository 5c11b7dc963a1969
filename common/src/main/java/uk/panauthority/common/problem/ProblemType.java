package uk.panauthority.common.problem;

import java.util.Locale;
import java.util.Optional;

/**
 * One kind of refusal. Implemented by the enums that are each service's catalogue; a code has one status, the same in
 * every service.
 */
public interface ProblemType {

    /** The enum constant's name, from which the code follows. */
    String name();

    /** HTTP status of every problem of this type. */
    int status();

    /** One short sentence, the same for every occurrence, without personal data. */
    String title();

    /** The database constraint that guards the same rule, if there is one: its violation is this problem. */
    default Optional<String> constraint() {
        return Optional.empty();
    }

    /** The stable code, for example {@code not-found}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} member of RFC 9457. */
    default String urn() {
        return "urn:panauthority:problem:" + code();
    }
}
