package uk.panauthority.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The services' OpenAPI documents put together into one. Names that two services use for different things (schemas,
 * operation ids, tags) get the service's name in front; paths need not, since each service has its own prefix, and a
 * path outside that prefix is left out because the door would not lead to it.
 */
final class JoinedApi {

    private static final String REFERENCE = "#/components/";
    private static final String SCHEME = "accessToken";

    private final JsonObject paths = new JsonObject();
    private final JsonObject components = new JsonObject();
    private final JsonArray tags = new JsonArray();
    private final JsonArray missing = new JsonArray();

    void add(String service, JsonObject document) {
        tags.add(new JsonObject()
                .put("name", service)
                .put(
                        "description",
                        document.getJsonObject("info", new JsonObject()).getString("description", "")));
        for (Map.Entry<String, Object> path : document.getJsonObject("paths", new JsonObject())) {
            if (path.getKey().startsWith(Route.ROOT + service + "/")) {
                paths.put(
                        path.getKey(),
                        pathItem(service, (JsonObject) path.getValue(), document.getJsonArray("security")));
            }
        }
        for (Map.Entry<String, Object> kind : document.getJsonObject("components", new JsonObject())) {
            if (!kind.getKey().equals("securitySchemes")) {
                addComponents(service, kind.getKey(), (JsonObject) kind.getValue());
            }
        }
    }

    /** Notes a service whose document could not be had, so that the page does not pass for the whole. */
    void addMissing(String service) {
        missing.add(service);
        tags.add(new JsonObject().put("name", service).put("description", "Cannot be reached at the moment."));
    }

    JsonObject document() {
        JsonObject scheme = new JsonObject()
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "An access token of the realm; on a development machine: ./platform token NAME");
        return new JsonObject()
                .put("openapi", "3.1.0")
                .put(
                        "info",
                        new JsonObject()
                                .put("title", "Pan-authority children's services platform")
                                .put("description", "All services behind the gateway.")
                                .put("version", "1"))
                .put("x-missing-services", missing)
                .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
                .put("tags", tags)
                .put("paths", paths)
                .put("components", components.copy().put("securitySchemes", new JsonObject().put(SCHEME, scheme)));
    }

    private void addComponents(String service, String kind, JsonObject named) {
        JsonObject all = components.getJsonObject(kind, new JsonObject());
        for (Map.Entry<String, Object> component : named) {
            all.put(service + "." + component.getKey(), renamed(service, component.getValue()));
        }
        components.put(kind, all);
    }

    private static JsonObject pathItem(String service, JsonObject item, @Nullable JsonArray usual) {
        JsonObject result = new JsonObject();
        item.forEach(entry -> result.put(entry.getKey(), renamed(service, entry.getValue())));
        for (Map.Entry<String, Object> entry : result) {
            if (entry.getValue() instanceof JsonObject operation && operation.containsKey("responses")) {
                describe(service, operation, usual);
            }
        }
        return result;
    }

    private static void describe(String service, JsonObject operation, @Nullable JsonArray usual) {
        operation.put("tags", new JsonArray().add(service));
        if (operation.containsKey("operationId")) {
            operation.put("operationId", service + "." + operation.getString("operationId"));
        }
        JsonArray security = operation.getJsonArray("security", usual);
        if (security != null && !security.isEmpty()) {
            // Whatever a service calls its scheme, it is the same token; the roles it lists are kept.
            JsonArray roles = new JsonArray();
            for (Object alternative : security) {
                for (Map.Entry<String, Object> scheme : (JsonObject) alternative) {
                    roles.addAll((JsonArray) scheme.getValue());
                }
            }
            operation.put("security", new JsonArray().add(new JsonObject().put(SCHEME, roles)));
        }
    }

    /** A deep copy in which every reference to a component leads to that component's new name. */
    private static @Nullable Object renamed(String service, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case JsonObject object -> {
                JsonObject copy = new JsonObject();
                object.forEach(entry -> copy.put(entry.getKey(), renamed(service, entry.getValue())));
                yield copy;
            }
            case JsonArray array -> {
                JsonArray copy = new JsonArray();
                array.forEach(item -> copy.add(renamed(service, item)));
                yield copy;
            }
            case String text
            when text.startsWith(REFERENCE) -> {
                int name = text.indexOf('/', REFERENCE.length()) + 1;
                yield text.substring(0, name) + service + "." + text.substring(name);
            }
            default -> value;
        };
    }
}
