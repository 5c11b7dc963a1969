package uk.panauthority.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void the_table_of_settings_names_every_key_that_exists_and_no_other() throws IOException {
        // Given
        Set<String> keys = ConfigMappings.getProperties(ConfigClass.configClass(GatewayConfig.class)).keySet().stream()
                .filter(key -> !key.endsWith("[*]"))
                .collect(Collectors.toSet());

        // When
        String readme = Files.readString(Path.of("README.md"));

        // Then
        Set<String> listed = Pattern.compile("(?m)^\\| `(gateway\\.[^`]+)` \\|")
                .matcher(readme)
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(keys);
    }
}
