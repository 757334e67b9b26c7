package cleancity.kernel.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * A W3C {@code traceparent}, version 00 (Trace Context, section 3.2).
 *
 * @param traceId 32 hex digits, not all zero
 * @param parentId 16 hex digits: the span that called
 * @param sampled whether the caller records this trace
 */
public record Traceparent(String traceId, String parentId, boolean sampled) {
    public static final String HEADER = "traceparent";
    private static final Pattern FORM =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");
    private static final String TRACE_KEY = "traceId";
    private static final String PARENT_KEY = "traceparent";

    /** The caller's trace with a new span of ours, or a new trace when the header is missing or malformed. */
    public static Traceparent continuing(@Nullable String header) {
        var match = FORM.matcher(header == null ? "" : header);
        return match.matches()
                ? new Traceparent(match.group(1), random(8), (Integer.parseInt(match.group(3), 16) & 1) == 1)
                : new Traceparent(random(16), random(8), false);
    }

    public String header() {
        return "00-" + traceId + '-' + parentId + (sampled ? "-01" : "-00");
    }

    /** Marks the log lines and facts of the current thread until {@link Scope#close()}. */
    public Scope open() {
        MDC.put(TRACE_KEY, traceId);
        MDC.put(PARENT_KEY, header());
        return () -> {
            MDC.remove(TRACE_KEY);
            MDC.remove(PARENT_KEY);
        };
    }

    /** The header of the trace this thread works for, if any. */
    public static @Nullable String current() {
        return MDC.get(PARENT_KEY);
    }

    private static String random(int bytes) {
        var drawn = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(drawn);
        drawn[0] |= 1; // an id of zeros is forbidden
        return HexFormat.of().formatHex(drawn);
    }

    /** Ends the marking. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
