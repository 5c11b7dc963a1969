package uk.panauthority.procurement.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import uk.panauthority.common.reference.DatedTable;

/** The measures that contracts for a service promise, as a dated table with sources. */
@ApplicationScoped
class MeasureDefinitions {

    private final DatedTable table = DatedTable.load("reference/measure-definitions.csv", "code");

    /** The definitions for a service as they stood on a day. */
    List<MeasureDefinition> of(String serviceCode, LocalDate day) {
        return table.allOn(day)
                .filter(row -> row.get("service_code").equals(serviceCode))
                .map(MeasureDefinition::of)
                .toList();
    }
}
