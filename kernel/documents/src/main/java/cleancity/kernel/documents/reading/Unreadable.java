package cleancity.kernel.documents.reading;

import java.util.Map;

/** Nothing of the file can be read; expected, so it carries no stack trace of its own. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CellFault fault;

    Unreadable(ReadRule rule) {
        this(rule, Map.of());
    }

    Unreadable(ReadRule rule, Map<String, ?> details) {
        this(new CellFault(1, "", rule, details));
    }

    Unreadable(CellFault fault) {
        super(fault.rule().slug(), null, false, false);
        this.fault = fault;
    }

    CellFault fault() {
        return fault;
    }
}
