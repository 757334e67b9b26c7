package cleancity.survey.results;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;

/** Who may read which figures. */
final class Readers {
    private Readers() {}

    /** Rates of every area: all staff. */
    static void ofMonitor(Actor actor) {
        actor.requireAny(Role.ADMINISTRATOR, Role.OFFICE, Role.HANDLER, Role.INSPECTOR, Role.ANALYST);
    }

    /** Tables of groups of people. */
    static void ofAnalyses(Actor actor) {
        actor.requireAny(Role.ADMINISTRATOR, Role.OFFICE, Role.ANALYST);
    }
}
