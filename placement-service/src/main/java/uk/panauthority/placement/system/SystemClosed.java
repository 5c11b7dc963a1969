package uk.panauthority.placement.system;

import java.time.LocalDate;
import java.util.UUID;

/** Payload of procurement's event of that name: after that day no order is placed under the system. */
public record SystemClosed(UUID systemId, LocalDate lastCallOffOn) {}
