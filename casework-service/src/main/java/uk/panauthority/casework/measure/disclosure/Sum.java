package uk.panauthority.casework.measure.disclosure;

import java.util.List;
import java.util.stream.Stream;

/** Cells that add up to another cell, as everybody knows who reads the table. */
record Sum(String whole, List<String> parts) {

    Sum {
        parts = List.copyOf(parts);
    }

    Stream<String> members() {
        return Stream.concat(Stream.of(whole), parts.stream());
    }
}
