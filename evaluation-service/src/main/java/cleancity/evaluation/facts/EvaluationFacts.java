package cleancity.evaluation.facts;

import cleancity.kernel.facts.Topic;

/** Topic and types of this service's facts. A type is never renamed; what changes its meaning is a new version. */
public final class EvaluationFacts {
    /** Keyed by the duty or the place it tells of. */
    public static final Topic TOPIC = new Topic("cleancity.evaluation", 6);

    public static final String DUTY_ASSIGNED = "duty.assigned.v1";
    public static final String DUTY_SUPERVISED = "duty.supervised.v1";
    public static final String DUTY_JUDGED = "duty.judged.v1";
    public static final String CHECK_FAILED = "register.check-failed.v1";

    private EvaluationFacts() {}
}
