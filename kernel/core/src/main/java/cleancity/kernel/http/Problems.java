package cleancity.kernel.http;

import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Fault;
import cleancity.kernel.model.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one mapper from what was refused to what the caller reads. */
public final class Problems {
    static final String CONTENT_TYPE = "application/problem+json";

    private final ProblemTexts texts;

    public Problems(ProblemTexts texts) {
        this.texts = texts;
    }

    /** The answer for a refusal, in the reader's language. */
    public Answer answer(Refusal refusal, Locale locale, String traceId) {
        var problem = new Problem(
                "/problems/" + refusal.rule().slug(),
                texts.title(refusal.rule(), locale),
                status(refusal),
                texts.detail(refusal.rule(), locale, refusal.details()),
                refusal.rule().slug(),
                traceId,
                refusal instanceof Refusal.Invalid invalid ? errors(invalid.faults(), locale) : null,
                refusal.details().isEmpty() ? null : refusal.details());
        return withRetry(body(problem), retryAfter(refusal));
    }

    /** The answer for a fault of ours: a trace id to quote and no word of what went wrong inside. */
    public Answer internal(Locale locale, String traceId) {
        return body(new Problem(
                "/problems/" + CommonRule.INTERNAL.slug(),
                texts.title(CommonRule.INTERNAL, locale),
                500,
                texts.detail(CommonRule.INTERNAL, locale, Map.of()),
                CommonRule.INTERNAL.slug(),
                traceId,
                null,
                null));
    }

    static int status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Invalid _ -> 400;
            case Refusal.Unauthenticated _ -> 401;
            case Refusal.Forbidden _ -> 403;
            case Refusal.NotFound _ -> 404;
            case Refusal.Conflict _ -> 409;
            case Refusal.TooLarge _ -> 413;
            case Refusal.Unsupported _ -> 415;
            case Refusal.IllegalTransition _ -> 422;
            case Refusal.TooMany _ -> 429;
            case Refusal.Unavailable _ -> 503;
        };
    }

    private List<Problem.FieldError> errors(List<Fault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> new Problem.FieldError(
                        fault.pointer(), fault.rule(), texts.fault(fault.rule(), locale, fault.details())))
                .toList();
    }

    private static @Nullable Duration retryAfter(Refusal refusal) {
        return switch (refusal) {
            case Refusal.TooMany tooMany -> tooMany.retryAfter();
            case Refusal.Unavailable unavailable -> unavailable.retryAfter();
            default -> null;
        };
    }

    private static Answer withRetry(Answer answer, @Nullable Duration wait) {
        return wait == null ? answer : answer.with("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }

    private static Answer body(Problem problem) {
        return new Answer(problem.status(), Map.of(), new Answer.Body.Bytes(CONTENT_TYPE, Json.bytes(problem)));
    }
}
