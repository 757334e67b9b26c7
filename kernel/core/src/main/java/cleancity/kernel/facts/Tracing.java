package cleancity.kernel.facts;

import cleancity.kernel.trace.Traceparent;
import java.util.List;

/** Lets the handling of facts continue the trace of what caused the first of them. */
final class Tracing {
    private Tracing() {}

    static Traceparent.Scope of(List<ReceivedFact> facts) {
        return Traceparent.continuing(facts.getFirst().traceparent()).open();
    }
}
