package cleancity.kernel.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Everything a use case may refuse. Expected, so it carries no stack trace; it names the {@link Rule} that was broken
 * and the values its text mentions. One mapper turns it into RFC 9457 problem+json.
 */
public abstract sealed class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient Map<String, ?> details;

    private Refusal(Rule rule, Map<String, ?> details) {
        super(rule.slug(), null, false, false);
        this.rule = rule;
        this.details = Map.copyOf(details);
    }

    public Rule rule() {
        return rule;
    }

    /** Values the text may name as {@code {key}}; they are shown to the caller, so never personal data of others. */
    public Map<String, ?> details() {
        return details;
    }

    /** The request breaks a rule of form or content; each fault names its field. */
    public static final class Invalid extends Refusal {
        private static final long serialVersionUID = 1L;
        private final transient List<Fault> faults;

        public Invalid(Rule rule, Map<String, ?> details, List<Fault> faults) {
            super(rule, details);
            this.faults = List.copyOf(faults);
        }

        public Invalid(List<Fault> faults) {
            this(CommonRule.INVALID_REQUEST, Map.of(), faults);
        }

        public Invalid(String pointer, Rule rule) {
            this(rule, Map.of(), List.of(Fault.at(pointer, rule)));
        }

        public List<Fault> faults() {
            return faults;
        }
    }

    /** Nobody is signed in, or the proof of it does not hold. */
    public static final class Unauthenticated extends Refusal {
        private static final long serialVersionUID = 1L;

        public Unauthenticated(Rule rule) {
            super(rule, Map.of());
        }
    }

    /** The caller is known but may not do this. */
    public static final class Forbidden extends Refusal {
        private static final long serialVersionUID = 1L;

        public Forbidden(Rule rule) {
            super(rule, Map.of());
        }
    }

    /** There is no such thing, or none that this caller may know of. */
    public static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotFound(Rule rule) {
            super(rule, Map.of());
        }
    }

    /** The state of things forbids it now: already done, full, or changed by somebody else meanwhile. */
    public static final class Conflict extends Refusal {
        private static final long serialVersionUID = 1L;

        public Conflict(Rule rule, Map<String, ?> details) {
            super(rule, details);
        }

        public Conflict(Rule rule) {
            this(rule, Map.of());
        }
    }

    /** The workflow has no such move from the current state, or its evidence is missing. */
    public static final class IllegalTransition extends Refusal {
        private static final long serialVersionUID = 1L;

        public IllegalTransition(Rule rule, Map<String, ?> details) {
            super(rule, details);
        }
    }

    /** More bytes or items than the limit; the details name it. */
    public static final class TooLarge extends Refusal {
        private static final long serialVersionUID = 1L;

        public TooLarge(Rule rule, Map<String, ?> details) {
            super(rule, details);
        }
    }

    /** A kind of content that is not taken here; the details name what is. */
    public static final class Unsupported extends Refusal {
        private static final long serialVersionUID = 1L;

        public Unsupported(Rule rule, Map<String, ?> details) {
            super(rule, details);
        }
    }

    /** Too often, for this caller: try again after a while. */
    public static final class TooMany extends Refusal {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        public TooMany(Rule rule, Duration retryAfter) {
            super(rule, Map.of("seconds", Math.max(1, retryAfter.toSeconds())));
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The service cannot take it at this moment, for anybody: try again after a while. */
    public static final class Unavailable extends Refusal {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        public Unavailable(Rule rule, Duration retryAfter) {
            super(rule, Map.of("seconds", Math.max(1, retryAfter.toSeconds())));
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
