package uk.panauthority.common.event;

/** Header names of CloudEvents 1.0 in Kafka's binary content mode, with the extensions of this platform. */
final class CloudEvents {

    static final String ID = "ce_id";
    static final String SOURCE = "ce_source";
    static final String TYPE = "ce_type";
    static final String SUBJECT = "ce_subject";
    static final String TIME = "ce_time";
    static final String SPEC_VERSION = "ce_specversion";
    /** Extension: id of the organisation that acted. */
    static final String AUTHORITY = "ce_authority";
    /** Extension: follows one piece of work through all services. */
    static final String CORRELATION = "ce_correlationid";
    /** Extension: when the fact became known, as against when it occurred. */
    static final String RECORDED_AT = "ce_recordedat";

    static final String CONTENT_TYPE = "content-type";

    private CloudEvents() {}
}
