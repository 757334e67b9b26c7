package cleancity.kernel.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The operations a service has code for, by operationId. */
public final class Endpoints {
    private final Map<String, Endpoint> byOperation = new LinkedHashMap<>();

    public Endpoints on(String operationId, Endpoint endpoint) {
        if (byOperation.put(operationId, endpoint) != null) {
            throw new IllegalStateException("operation bound twice: " + operationId);
        }
        return this;
    }

    Map<String, Endpoint> byOperation() {
        return Collections.unmodifiableMap(byOperation);
    }
}
