package uk.panauthority.procurement.contract;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** A right to prolong the term by so many months, after the options before it. */
record ExtensionOption(@Min(1) @Max(120) int months) {}
