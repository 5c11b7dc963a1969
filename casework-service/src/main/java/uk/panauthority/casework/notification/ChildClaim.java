package uk.panauthority.casework.notification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.child.KnownChild;
import uk.panauthority.casework.child.NameKey;

/**
 * Whom a message says it is about.
 *
 * @param age in years, where no date of birth is known
 * @param doubtful the date of birth sent is impossible
 */
record ChildClaim(
        @Nullable String responsibleLa,
        @Nullable String childNumber,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate dateOfBirth,
        @Nullable Integer age,
        List<String> aliases,
        boolean doubtful) {

    ChildClaim {
        aliases = List.copyOf(aliases);
    }

    @Nullable
    String nameKey() {
        return givenName == null || familyName == null ? null : NameKey.of(givenName, familyName);
    }

    /** The name as it looks to a reader, whatever letters it is made of. */
    @Nullable
    String nameAsItLooks() {
        return givenName == null || familyName == null ? null : NameKey.asItLooks(givenName, familyName);
    }

    /** Whether the date of birth or the name is that of this child; a number alone proves nothing. */
    boolean confirms(KnownChild child) {
        return child.dateOfBirth().equals(dateOfBirth) || child.nameKey().equals(nameKey());
    }

    boolean nameMayDeceive() {
        return NameKey.mayDeceive(givenName == null ? "" : givenName, familyName == null ? "" : familyName);
    }

    /** The record must not reach a log by accident. */
    @Override
    public String toString() {
        return "ChildClaim";
    }
}
