package uk.panauthority.casework.casesystem;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new version of the caller's mapping; see {@link MappingContent}. */
public record MappingRequest(
        @NotNull @Size(max = 20) Map<String, @NotNull @Size(max = 60) String> fields,

        @Nullable @Size(max = 20)
        Map<String, @NotNull @Size(max = 200) Map<String, @NotNull @Size(max = 60) String>> values) {

    MappingContent content() {
        return new MappingContent(fields, Objects.requireNonNullElse(values, Map.of()));
    }
}
