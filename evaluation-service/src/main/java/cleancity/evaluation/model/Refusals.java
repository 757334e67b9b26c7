package cleancity.evaluation.model;

import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.util.Map;

/** Short ways to say no. */
public final class Refusals {
    private Refusals() {}

    public static Refusal notFound() {
        return new Refusal.NotFound(CommonRule.NOT_FOUND);
    }

    public static Refusal forbidden() {
        return new Refusal.Forbidden(CommonRule.NOT_ALLOWED);
    }

    public static Refusal invalid(String pointer, EvaluationRule rule) {
        return new Refusal.Invalid(pointer, rule);
    }

    public static Refusal conflict(EvaluationRule rule) {
        return new Refusal.Conflict(rule);
    }

    public static Refusal conflict(EvaluationRule rule, String name, Object value) {
        return new Refusal.Conflict(rule, Map.of(name, value));
    }
}
