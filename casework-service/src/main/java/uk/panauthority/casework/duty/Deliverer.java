package uk.panauthority.casework.duty;

/** Who delivers the interview that the responsible authority must see offered. */
public enum Deliverer {
    /** The responsible authority's own service. */
    RESPONSIBLE_OWN,
    /** The service of the area in which the child is placed. */
    HOST_SERVICE,
    /** A provider under a contract of the responsible authority, whose coordinators therefore allocate. */
    COMMISSIONED_PROVIDER;

    /** The authority that allocates and answers for the work. */
    String deliveringLa(String responsibleLa, String hostLa) {
        return this == HOST_SERVICE ? hostLa : responsibleLa;
    }
}
