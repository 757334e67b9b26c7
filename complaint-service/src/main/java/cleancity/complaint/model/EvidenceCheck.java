package cleancity.complaint.model;

import cleancity.kernel.model.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a step brings what the workflow asks of it. */
final class EvidenceCheck {
    private EvidenceCheck() {}

    static void check(Transition row, Act act, Catalog catalog) {
        row.evidence().stream().sorted().forEach(each -> {
            boolean there =
                    switch (each) {
                        case NOTE -> act.note() != null && !act.note().isBlank();
                        case UNIT -> act.unit() != null;
                        case AFTER_PHOTO -> !act.photoIds().isEmpty();
                        case LIMIT -> act.limit() != null;
                        case TARGET -> act.target() != null;
                    };
            if (!there) {
                throw new Refusal.IllegalTransition(
                        ComplaintRule.EVIDENCE_MISSING,
                        Map.of("action", act.action().wire(), "evidence", each.wire()));
            }
        });
        if (act.unit() != null && catalog.unit(act.unit()).isEmpty()) {
            throw new Refusal.Invalid("/unit", ComplaintRule.UNKNOWN_UNIT);
        }
    }

    /** Work is handed down: to a unit whose parent has it now. */
    static void requireBelow(CaseFile file, Act act, Catalog catalog) {
        var unit = act.unit();
        if (act.action() != CaseAction.HAND_OVER || unit == null) {
            return;
        }
        var parent = catalog.unit(unit).map(Unit::parent).orElse(null);
        if (parent == null || !parent.equals(file.progress().unit())) {
            throw new Refusal.Invalid("/unit", ComplaintRule.NOT_BELOW);
        }
    }

    /**
     * How far from the place the after-photo was taken: null when near enough or when the case has no position, -1 when
     * the photo has none. Far or unknown needs a reason, which is kept with the entry.
     */
    static @Nullable Integer offPlace(CaseFile file, Act act, int allowed) {
        var place = file.report().where().place();
        if (place == null) {
            return null;
        }
        int metres = act.place() == null ? -1 : (int) Math.round(place.distanceTo(act.place()));
        if (metres >= 0 && metres <= allowed) {
            return null;
        }
        if (act.note() == null || act.note().isBlank()) {
            throw new Refusal.IllegalTransition(
                    ComplaintRule.FAR_FROM_PLACE, Map.of("metres", metres < 0 ? "?" : metres, "max", allowed));
        }
        return metres;
    }
}
