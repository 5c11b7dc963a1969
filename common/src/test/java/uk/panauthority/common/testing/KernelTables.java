package uk.panauthority.common.testing;

import java.util.Set;

/** Tables of the kernel that hold nothing about a child. */
public final class KernelTables {

    /** The migration history. Outbox, inbox and seals are guarded too: only the platform itself reads them. */
    public static final Set<String> OPEN = Set.of("flyway_schema_history");

    private KernelTables() {}
}
