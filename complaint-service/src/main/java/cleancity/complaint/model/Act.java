package cleancity.complaint.model;

import cleancity.kernel.geo.Place;
import cleancity.kernel.time.Limit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step somebody wants to take.
 *
 * @param place where the after-photo was taken
 * @param target the other case of a merge
 */
public record Act(
        CaseAction action,
        @Nullable String note,
        @Nullable String unit,
        @Nullable Severity severity,
        List<String> photoIds,
        @Nullable Place place,
        @Nullable Limit limit,
        @Nullable String target) {
    public Act {
        photoIds = List.copyOf(photoIds);
    }

    public static Act of(CaseAction action) {
        return new Act(action, null, null, null, List.of(), null, null, null);
    }

    public Act withNote(String other) {
        return new Act(action, other, unit, severity, photoIds, place, limit, target);
    }

    public Act withUnit(String other) {
        return new Act(action, note, other, severity, photoIds, place, limit, target);
    }

    public Act withPhotos(List<String> others, @Nullable Place taken) {
        return new Act(action, note, unit, severity, others, taken, limit, target);
    }

    public Act withLimit(Limit other) {
        return new Act(action, note, unit, severity, photoIds, place, other, target);
    }

    public Act withTarget(String other) {
        return new Act(action, note, unit, severity, photoIds, place, limit, other);
    }
}
