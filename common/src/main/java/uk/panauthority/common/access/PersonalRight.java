package uk.panauthority.common.access;

import uk.panauthority.common.identity.Caller;

/**
 * A right, or the lack of one, that follows the person whom a record is about and the person who asks, and not the
 * organisation's relation. Beans of this type are asked at each read. Row-level security must know the same right: this
 * is the second belt only.
 */
public interface PersonalRight {

    /** What this right says to one caller about the records of one person. */
    enum Ruling {
        /** Nothing: the relation of the organisation decides. */
        SILENT,
        /** The records exist for the caller, whatever the organisation's relation. */
        OPENED,
        /** The records do not exist for the caller, whatever the organisation's relation; unless another right opens them. */
        WITHHELD
    }

    /** Asked within the transaction of the read. */
    Ruling on(String person, Caller caller);
}
