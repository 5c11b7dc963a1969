package uk.panauthority.casework.measure.disclosure;

import java.util.List;

/** Cells that add up to another cell, as everybody knows who reads the table. */
public record Sum(String whole, List<String> parts) {

    public Sum {
        parts = List.copyOf(parts);
    }
}
