package uk.panauthority.casework.interviewer;

import java.util.List;
import java.util.UUID;

/** An organisation that may be given interviews in an area on a day, and the areas that its contract serves. */
public record LiveSupplier(String organisation, UUID contractId, List<String> areas) {

    public LiveSupplier {
        areas = List.copyOf(areas);
    }
}
