package uk.panauthority.casework.measure.kpi;

/** One version of one measure. Once a report was made by it, it is not changed; another version gets a class of its own. */
public interface Measure {

    /** The kind of record that it counts, and by which a table can be divided. */
    enum Subject {
        EPISODES,
        MESSAGES,
        MEETINGS
    }

    String code();

    int version();

    default Subject subject() {
        return Subject.EPISODES;
    }

    /** Counts the facts of a group. The same facts give the same result. */
    Result count(Cohort cohort, Definition definition);
}
