package cleancity.complaint.report;

import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.model.Where;
import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.kernel.area.Outlines;
import cleancity.kernel.geo.Place;
import cleancity.kernel.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes one place of what was sent: a position of either coordinate system, a typed address, a chosen area. The area a
 * person chose is believed; without one the outlines give the district, with a margin because they are coarse.
 */
public final class Locate {
    private static final double MARGIN_DEGREES = 0.02;
    private static final double[] STEPS = {0, -MARGIN_DEGREES, MARGIN_DEGREES};

    private final Areas areas;
    private final Outlines outlines;

    public Locate(Areas areas, Outlines outlines) {
        this.areas = areas;
        this.outlines = outlines;
    }

    public Where locate(@Nullable Spot spot, @Nullable String address, @Nullable String area) {
        if (spot == null && (address == null || area == null)) {
            throw new Refusal.Invalid("/place", ComplaintRule.WHERE_MISSING);
        }
        var place = spot == null ? null : place(spot);
        var code = area == null ? district(place) : known(area).code();
        return new Where(place, spot == null ? null : spot.system(), address, code, upwards(code));
    }

    /** Whether a position lies in the city, give or take the margin of its coarse outlines. */
    public boolean isInCity(Place place) {
        return around(place).isPresent();
    }

    /** The area and all above it, smallest first. */
    public List<String> upwards(String code) {
        var all = new ArrayList<>(List.of(code));
        areas.ancestors(code).stream().map(Area::code).forEach(all::add);
        return all;
    }

    public String nameOf(String code) {
        return areas.find(code).map(Area::name).orElse(code);
    }

    private Area known(String code) {
        return areas.find(code).orElseThrow(() -> new Refusal.Invalid("/area", ComplaintRule.UNKNOWN_AREA));
    }

    private static Place place(Spot spot) {
        try {
            return Place.of(spot.lng(), spot.lat(), spot.system());
        } catch (IllegalArgumentException e) {
            throw new Refusal.Invalid("/place", ComplaintRule.WHERE_MISSING);
        }
    }

    private String district(@Nullable Place place) {
        return Optional.ofNullable(place)
                .flatMap(this::around)
                .orElseThrow(() -> new Refusal.Invalid("/place", ComplaintRule.OUTSIDE_CITY));
    }

    private Optional<String> around(Place place) {
        for (double dx : STEPS) {
            for (double dy : STEPS) {
                var found = outlines.districtAt(place.lng() + dx, place.lat() + dy);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
