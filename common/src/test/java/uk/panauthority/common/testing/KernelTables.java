package uk.panauthority.common.testing;

import java.util.Set;

/** Tables of the kernel that hold nothing about a child. */
public final class KernelTables {

    /** Migration history, and events on their way in and out: ids and codes only, read by relay and dispatcher. */
    public static final Set<String> OPEN =
            Set.of("flyway_schema_history", "outbox", "inbox", "parked_event", "audit_seal");

    private KernelTables() {}
}
