package uk.panauthority.casework.measure.fact;

/** Names of the tables that facts are kept in. */
final class FactTables {

    static final String EPISODE = "measure_episode";
    static final String INTERVIEW = "measure_interview";
    static final String MESSAGE = "measure_message";
    static final String MEETING = "measure_meeting";

    private FactTables() {}
}
