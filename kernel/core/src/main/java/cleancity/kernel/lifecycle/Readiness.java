package cleancity.kernel.lifecycle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Whether the service may be sent work: every named check holds and it is not stopping. */
public final class Readiness implements AutoCloseable {
    private final Map<String, BooleanSupplier> checks = new LinkedHashMap<>();
    private volatile boolean stopping;

    public synchronized Readiness needs(String name, BooleanSupplier check) {
        checks.put(name, check);
        return this;
    }

    /** Each check and whether it holds now; a check that throws does not hold. */
    public synchronized Map<String, Boolean> look() {
        var seen = new LinkedHashMap<String, Boolean>();
        seen.put("accepting", !stopping);
        checks.forEach((name, check) -> seen.put(name, holds(check)));
        return seen;
    }

    /** From now on not ready: the first step of a graceful stop. */
    @Override
    public void close() {
        stopping = true;
    }

    private static boolean holds(BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
