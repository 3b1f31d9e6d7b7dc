package vn.danvan.reporting.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the addresses for programs, as a reader follows it.
 *
 * @param document the whole of it
 */
record ApiDescription(JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** One method at one address, with all that holds for it. */
    record Operation(String method, String address, JsonNode content) {

        @Override
        public String toString() {
            return method + " " + address;
        }
    }

    static ApiDescription of(String json) {
        return new ApiDescription(JsonMapper.shared().readTree(json));
    }

    /** Each operation, once at each server that answers it. */
    List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            JsonNode servers =
                    path.getValue().has("servers") ? path.getValue().get("servers") : document.get("servers");
            for (JsonNode server : servers) {
                path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(java.util.Locale.ROOT),
                                server.get("url").asString() + path.getKey(),
                                method.getValue()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    Operation operation(String method, String address) {
        return operations().stream()
                .filter(operation -> operation.method().equals(method)
                        && address.matches(operation.address().replaceAll("\\{[a-z]+}", "[^/]+")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " " + address + " is not described"));
    }

    JsonNode schema(String name) {
        return document.get("components").get("schemas").get(name);
    }

    /** What a reference points at; all else is what it is. */
    JsonNode follow(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }
}
