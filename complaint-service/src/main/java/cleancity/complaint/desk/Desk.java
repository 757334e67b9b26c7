package cleancity.complaint.desk;

import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.CaseStore;
import cleancity.kernel.ids.CaseNumber;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;

/** What each member of staff may see: handlers the cases of their unit, everybody else all. */
public final class Desk {
    private final CaseStore cases;

    public Desk(CaseStore cases) {
        this.cases = cases;
    }

    /** The filter narrowed to what the actor may see. */
    public static CaseFilter visible(CaseFilter wanted, Actor actor) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.INSPECTOR, Role.ANALYST, Role.HANDLER);
        return seesAll(actor) ? wanted : wanted.withUnit(unitOf(actor));
    }

    /**
     * @param id the id, or the number as people read it out
     * @throws Refusal.NotFound also for a case of another unit
     */
    public CaseFile open(String id, Actor actor) {
        visible(CaseFilter.ALL, actor);
        return (CaseNumber.parse(id).isPresent() ? cases.findByNumber(id.strip()) : cases.find(id))
                .filter(file ->
                        seesAll(actor) || unitOf(actor).equals(file.progress().unit()))
                .orElseThrow(() -> new Refusal.NotFound(ComplaintRule.UNKNOWN_CASE));
    }

    private static boolean seesAll(Actor actor) {
        return actor.hasAny(Role.OFFICE, Role.ADMINISTRATOR, Role.INSPECTOR, Role.ANALYST);
    }

    private static String unitOf(Actor actor) {
        var unit = actor.unit();
        return unit == null ? "" : unit;
    }
}
