package uk.panauthority.procurement.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Money of the price that may be spent in this area only. */
record RingFence(@NotNull String area, @NotNull @Valid StatedFigure amount) {}
