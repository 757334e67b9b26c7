package cleancity.kernel.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A service's OpenAPI 3.1 file: served to clients as it is, and trimmed to what the validator can load. */
public final class Contract {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String JSON = "application/json";

    private final JsonObject published;
    private final OpenAPIContract checked;
    private final List<ContractOperation> operations;

    private Contract(JsonObject published, OpenAPIContract checked) {
        this.published = published;
        this.checked = checked;
        this.operations = operationsOf(published);
    }

    /**
     * Loads {@code openapi.yaml} from the class path.
     *
     * @throws IllegalStateException when it is missing or no valid OpenAPI 3.1
     */
    public static Contract load(Vertx vertx, String resource, ClassLoader loader) {
        var published = ContractFile.load(resource, loader);
        var checked = OpenAPIContract.from(vertx, trimmed(published.copy()))
                .recover(e -> Future.failedFuture(
                        new IllegalStateException(resource + " is no valid contract: " + e.getMessage(), e)));
        return new Contract(published, checked.await());
    }

    /** The file as clients get it, JSON. */
    public byte[] published() {
        return published.toBuffer().getBytes();
    }

    /**
     * Where the file is served: {@code openapi.json} below the first two parts that most operations share, e.g.
     * {@code /api/survey/openapi.json}, unless the file itself says {@code x-contract-path}.
     */
    public String path() {
        var shared = operations.stream()
                .collect(Collectors.groupingBy(ContractOperation::folder, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        return published.getString("x-contract-path", shared + "/openapi.json");
    }

    OpenAPIContract checked() {
        return checked;
    }

    JsonObject raw() {
        return published;
    }

    /** Literal paths before paths with parameters, so that {@code /cases/nearby} is never taken for an id. */
    List<ContractOperation> operations() {
        return operations;
    }

    /** @throws IllegalStateException naming every operation that only the contract or only the code has */
    void requireExactly(Set<String> bound) {
        var promised = new TreeSet<String>();
        operations.forEach(operation -> promised.add(operation.id()));
        var missing = new TreeSet<>(promised);
        missing.removeAll(bound);
        var unknown = new TreeSet<>(bound);
        unknown.removeAll(promised);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalStateException(
                    "contract and code differ: without code " + missing + ", not in the contract " + unknown);
        }
    }

    private static List<ContractOperation> operationsOf(JsonObject contract) {
        var found = new ArrayList<ContractOperation>();
        eachOperation(contract, (path, method, operation) -> found.add(ContractOperation.of(path, method, operation)));
        found.sort(Comparator.comparing((ContractOperation each) -> each.path().replace("{", "~")));
        return List.copyOf(found);
    }

    /** Takes away what the validator cannot load; the kernel itself does that part (sign-in, raw bodies, problems). */
    private static JsonObject trimmed(JsonObject contract) {
        contract.getJsonObject("components").remove("securitySchemes");
        contract.getJsonObject("components").remove("responses");
        contract.remove("security");
        eachOperation(contract, (path, method, operation) -> {
            operation.remove("security");
            if (operation.containsKey("requestBody") && !jsonContent(operation.getJsonObject("requestBody"))) {
                operation.remove("requestBody");
            }
            var responses = operation.getJsonObject("responses");
            for (var status : Set.copyOf(responses.fieldNames())) {
                trimResponse(responses, status);
            }
        });
        return contract;
    }

    private static void trimResponse(JsonObject responses, String status) {
        var response = responses.getJsonObject(status);
        if (response.containsKey("$ref")) {
            responses.remove(status);
        } else if (!jsonContent(response)) {
            response.remove("content");
        }
    }

    private static boolean jsonContent(JsonObject part) {
        return part.getJsonObject("content", new JsonObject()).containsKey(JSON);
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(String path, String method, JsonObject operation);
    }

    private static void eachOperation(JsonObject contract, Visitor visitor) {
        var paths = contract.getJsonObject("paths");
        for (var path : paths.fieldNames()) {
            var item = paths.getJsonObject(path);
            for (var method : item.fieldNames()) {
                if (METHODS.contains(method)) {
                    visitor.visit(path, method, item.getJsonObject(method));
                }
            }
        }
    }
}
