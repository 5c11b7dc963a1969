package uk.panauthority.casework.rota;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Bodies of the requests about rotas. */
public final class RotaRequests {

    private RotaRequests() {}

    /** The whole rota; an empty one sends everything to the managers. */
    public record Keeping(@NotNull @Size(max = 200) List<@Valid @NotNull Shift> shifts) {

        public Keeping {
            shifts = shifts == null ? List.of() : List.copyOf(shifts);
        }
    }
}
