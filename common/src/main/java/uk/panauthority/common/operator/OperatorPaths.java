package uk.panauthority.common.operator;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import uk.panauthority.common.event.EventNames;

/** Shows the operator's paths in OpenAPI as they are in this service, with its name in place of the parameter. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class OperatorPaths implements OASFilter {

    private static final String PARAMETER = "service";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Paths paths = document.getPaths();
        if (paths == null || paths.getPathItems() == null) {
            return;
        }
        String application = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        String service = new EventNames(application).service();
        for (String path : List.copyOf(paths.getPathItems().keySet())) {
            if (path.startsWith(OperatorResource.PATH)) {
                PathItem item = paths.getPathItem(path);
                item.getOperations().values().forEach(OperatorPaths::withoutParameter);
                paths.removePathItem(path);
                paths.addPathItem(path.replace("{" + PARAMETER + "}", service), item);
            }
        }
    }

    private static void withoutParameter(Operation operation) {
        if (operation.getParameters() != null) {
            operation.setParameters(operation.getParameters().stream()
                    .filter(parameter -> !PARAMETER.equals(parameter.getName()))
                    .toList());
        }
    }
}
