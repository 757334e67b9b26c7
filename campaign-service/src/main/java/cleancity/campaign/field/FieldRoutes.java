package cleancity.campaign.field;

import cleancity.campaign.browse.Paging;
import cleancity.campaign.model.MosquitoSheet;
import cleancity.campaign.model.MosquitoWeek;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursor;

/** Field sheets over HTTP. */
public final class FieldRoutes {
    private static final String LIST = "mosquito-weeks";

    private final CountMosquitoes mosquitoes;
    private final Paging paging;

    public FieldRoutes(CountMosquitoes mosquitoes, Paging paging) {
        this.mosquitoes = mosquitoes;
        this.paging = paging;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("addMosquitoSheet", call -> Answer.created(added(call)));
        endpoints.on("listMosquitoWeeks", call -> Answer.ok(weeks(call)));
    }

    record Sheet(String id, String community, int houses, int positiveHouses, int containers, int positiveContainers) {}

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
                        sheet.positiveContainers())));
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
