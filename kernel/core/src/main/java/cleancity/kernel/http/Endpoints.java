package cleancity.kernel.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The operations a service has code for, by operationId. */
public final class Endpoints {
    private final Map<String, Endpoint> byOperation = new LinkedHashMap<>();

    public Endpoints on(String operationId, Endpoint endpoint) {
        if (byOperation.put(operationId, endpoint) != null) {
            throw new IllegalStateException("operation bound twice: " + operationId);
        }
        return this;
    }

    Set<String> operations() {
        return byOperation.keySet();
    }

    Endpoint of(String operationId) {
        return Objects.requireNonNull(byOperation.get(operationId), operationId);
    }
}
