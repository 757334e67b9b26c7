package cleancity.campaign.field;

import cleancity.campaign.browse.MapRoutes;
import cleancity.campaign.model.MosquitoSheet;
import cleancity.campaign.model.MosquitoWeek;
import cleancity.campaign.ports.MosquitoWeeks;
import cleancity.kernel.geo.CoordinateSystem;
import cleancity.kernel.geo.Place;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Paging;
import cleancity.kernel.ids.Cursor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Field sheets over HTTP. */
public final class FieldRoutes {
    private static final String LIST = "mosquito-weeks";
    private static final String LATEST = "9999-W53";
    private static final int MOST = 500;

    private final CountMosquitoes mosquitoes;
    private final Paging paging;

    public FieldRoutes(CountMosquitoes mosquitoes, Paging paging) {
        this.mosquitoes = mosquitoes;
        this.paging = paging;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("addMosquitoSheet", call -> Answer.created(added(call)));
        endpoints.on("listCommunityWeeks", call -> Answer.ok(series(call)));
        endpoints.on("mapMosquitoes", call -> Answer.ok(map(call)));
        endpoints.on("listMosquitoWeeks", call -> Answer.ok(weeks(call)));
    }

    record PlaceWire(double lng, double lat, @Nullable String system) {
        Place toDomain() {
            return Place.of(lng, lat, CoordinateSystem.of(Objects.requireNonNullElse(system, "wgs84")));
        }
    }

    record Sheet(
            String id,
            String community,
            int houses,
            int positiveHouses,
            int containers,
            int positiveContainers,
            @Nullable PlaceWire place) {}

    record Geometry(String type, List<Double> coordinates) {}

    record Properties(
            String sheetId,
            String area,
            String week,
            int houses,
            int positiveHouses,
            int containers,
            int positiveContainers) {}

    record Feature(String type, Geometry geometry, Properties properties) {
        static Feature of(MosquitoWeeks.Spot spot) {
            var sheet = spot.sheet();
            var place = Objects.requireNonNull(sheet.place());
            return new Feature(
                    "Feature",
                    new Geometry("Point", List.of(place.lng(), place.lat())),
                    new Properties(
                            sheet.id(),
                            spot.area(),
                            spot.week(),
                            sheet.houses(),
                            sheet.positiveHouses(),
                            sheet.containers(),
                            sheet.positiveContainers()));
        }
    }

    /** @param complete false when there are more than fit: look closer */
    record Features(String type, boolean complete, List<Feature> features) {}

    record Week(
            String area,
            String week,
            int sheets,
            int houses,
            double breteau,
            double houseIndex,
            double containerIndex,
            int level,
            boolean reliable) {
        static Week of(MosquitoWeek week) {
            return new Week(
                    week.area(),
                    week.week(),
                    week.sheets(),
                    week.houses(),
                    week.breteau(),
                    week.houseIndex(),
                    week.containerIndex(),
                    week.level(),
                    week.isReliable());
        }
    }

    private Week added(Call call) {
        var sheet = call.body(Sheet.class);
        return Week.of(mosquitoes.add(
                call.actor(),
                sheet.community(),
                new MosquitoSheet(
                        sheet.id(),
                        sheet.houses(),
                        sheet.positiveHouses(),
                        sheet.containers(),
                        sheet.positiveContainers(),
                        sheet.place() == null ? null : sheet.place().toDomain())));
    }

    private Features map(Call call) {
        var week = call.query("week").orElseGet(mosquitoes::thisWeek);
        var found = mosquitoes.map(call.actor(), MapRoutes.box(call.queryRequired("bbox")), week, MOST + 1);
        return new Features(
                "FeatureCollection",
                found.size() <= MOST,
                found.stream().limit(MOST).map(Feature::of).toList());
    }

    private Paging.Page<Week> series(Call call) {
        var list = "community-weeks/" + call.path("community");
        var cursor = paging.cursor(call, list);
        var before = cursor == null ? LATEST : cursor.sortKey();
        var found = mosquitoes.of(call.path("community"), before, call.limit() + 1);
        return paging.page(call, list, found, last -> new Cursor(last.week(), ""))
                .map(Week::of);
    }

    private Paging.Page<Week> weeks(Call call) {
        var cursor = paging.cursor(call, LIST);
        var week = call.query("week").orElseGet(mosquitoes::thisWeek);
        var after = cursor == null ? "" : cursor.id();
        var found = mosquitoes.within(call.queryRequired("area"), week, after, call.limit() + 1);
        return paging.page(call, LIST, found, last -> new Cursor("", last.area()))
                .map(Week::of);
    }
}
