package cleancity.evaluation.model;

import java.util.List;
import java.util.Optional;

/**
 * A kind of place that is counted and looked after.
 *
 * @param everyDays how often a patrol should look
 * @param checks what it looks at
 */
public record RegisterType(String id, String chinese, String english, int everyDays, List<Check> checks) {
    /**
     * One line of the checklist.
     *
     * @param category of the case that a failure becomes
     */
    public record Check(String id, String chinese, String english, String category) {}

    public RegisterType {
        checks = List.copyOf(checks);
    }

    public Optional<Check> check(String wanted) {
        return checks.stream().filter(check -> check.id().equals(wanted)).findFirst();
    }
}
