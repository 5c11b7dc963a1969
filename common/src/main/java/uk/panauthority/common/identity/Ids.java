package uk.panauthority.common.identity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Makes identifiers: UUID version 7 (RFC 9562), so that newer records sort after older ones. */
public final class Ids {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new identifier, greater than any made before by this process. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
