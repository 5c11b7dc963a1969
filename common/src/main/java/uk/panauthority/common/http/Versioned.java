package uk.panauthority.common.http;

/** A view of one record, with the number that rises at each change. */
public interface Versioned {

    long version();
}
