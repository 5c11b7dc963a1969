package uk.panauthority.casework.privacy.restriction;

import java.time.Instant;

/** One person who may see the records all the same. The database looks for organisation and username by these names. */
record RestrictionGrant(String organisation, String username, Instant givenAt, String givenBy) {

    boolean isOf(RestrictionRequests.Person person) {
        return organisation.equals(person.organisation()) && username.equals(person.username());
    }
}
