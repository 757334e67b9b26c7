package cleancity.survey.sheet;

import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Refusal;
import cleancity.survey.model.ShortLink;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.wave.WaveCatalog;
import java.time.Instant;

/** Sheets and short links over HTTP. */
public final class SheetRoutes {
    private final PrintSheets sheets;
    private final ShortLinks links;
    private final WaveCatalog catalog;
    private final Areas areas;
    private final SheetPdf pdf;

    record Place(String code, String name, String level) {}

    record Link(
            String code,
            String wave,
            LocalText title,
            String status,
            Instant opensAt,
            Instant closesAt,
            Place community) {}

    /** @param origin address of the gateway, without a slash at its end */
    public SheetRoutes(PrintSheets sheets, ShortLinks links, WaveCatalog catalog, Areas areas, String origin) {
        this.sheets = sheets;
        this.links = links;
        this.catalog = catalog;
        this.areas = areas;
        this.pdf = new SheetPdf(origin);
    }

    public void bind(Endpoints endpoints) {
        endpoints
                .on("printSheets", this::print)
                .on("resolveLink", call -> Answer.ok(view(found(call))))
                .on("followLink", this::follow);
    }

    private Answer print(Call call) {
        var area = call.queryRequired("area");
        var batch = sheets.of(call.actor(), call.path("wave"), area);
        return Answer.stream("application/pdf", "sheets-" + area + ".pdf", out -> pdf.write(batch, out));
    }

    /** To the page that asks, which knows the community from the address. */
    private Answer follow(Call call) {
        var link = found(call);
        return Answer.redirect("/surveys/" + link.wave() + "?community=" + link.community());
    }

    private ShortLink found(Call call) {
        return links.find(call.path("code")).orElseThrow(() -> new Refusal.NotFound(SurveyRule.NO_SUCH_LINK));
    }

    private Link view(ShortLink link) {
        var wave = catalog.get(link.wave()).wave();
        Area community =
                areas.find(link.community()).orElseThrow(() -> new Refusal.NotFound(SurveyRule.NO_SUCH_COMMUNITY));
        return new Link(
                link.code(),
                wave.id(),
                wave.title(),
                wave.status().slug(),
                wave.opensAt(),
                wave.closesAt(),
                new Place(community.code(), community.name(), community.level().slug()));
    }
}
