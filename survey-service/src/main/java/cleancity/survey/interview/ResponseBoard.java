package cleancity.survey.interview;

import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.survey.model.Disposition;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.store.ContactStore;
import cleancity.survey.wave.WaveCatalog;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the field work goes: the rates of AAPOR of an area and of each of its communities. */
public final class ResponseBoard {
    private final WaveCatalog catalog;
    private final ContactStore contacts;
    private final Areas areas;

    /** @param eligibleShare share of the unknown contacts supposed eligible */
    public record Board(double eligibleShare, Map<Disposition, Long> total, List<Row> rows) {}

    public record Row(String community, Map<Disposition, Long> counts) {}

    public ResponseBoard(WaveCatalog catalog, ContactStore contacts, Areas areas) {
        this.catalog = catalog;
        this.contacts = contacts;
        this.areas = areas;
    }

    /**
     * By code of the community.
     *
     * @param eligibleShare the share among the known contacts of the area when null (CASRO)
     */
    public Board of(Actor actor, String wave, String area, @Nullable Double eligibleShare) {
        actor.requireAny(Role.ADMINISTRATOR, Role.OFFICE, Role.INSPECTOR, Role.ANALYST);
        if (areas.find(area).isEmpty()) {
            throw new Refusal.NotFound(SurveyRule.NO_SUCH_AREA);
        }
        var total = new EnumMap<Disposition, Long>(Disposition.class);
        var rows = new TreeMap<String, Map<Disposition, Long>>();
        contacts.counts(catalog.get(wave).wave().id()).forEach((community, counts) -> {
            if (areas.isWithin(community, area)) {
                rows.put(community, counts);
                counts.forEach((disposition, n) -> total.merge(disposition, n, Long::sum));
            }
        });
        double share = eligibleShare == null ? known(total) : eligibleShare;
        return new Board(
                share,
                total,
                rows.entrySet().stream()
                        .map(e -> new Row(e.getKey(), e.getValue()))
                        .toList());
    }

    /** Eligible of those of whom it is known; all of them while nobody is known. */
    private static double known(Map<Disposition, Long> counts) {
        double eligible = 0;
        for (var each : Disposition.values()) {
            boolean known = each != Disposition.UNKNOWN_ELIGIBILITY && each != Disposition.UNKNOWN_HOUSEHOLD;
            eligible += known && each.eligible() ? counts.getOrDefault(each, 0L) : 0;
        }
        double all = eligible
                + counts.getOrDefault(Disposition.INELIGIBLE, 0L)
                + counts.getOrDefault(Disposition.SCREENED_OUT, 0L);
        return all == 0 ? 1 : eligible / all;
    }
}
