package uk.panauthority.placement.support;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import uk.panauthority.common.testing.LocalStackResource;

/** Real servers for every test of the module that starts the application; one start serves all of them. */
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "placement"))
final class LocalServers {

    private LocalServers() {}
}
