package cleancity.complaint.export;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.cases.PublicView.Spot;
import cleancity.complaint.desk.Desk;
import cleancity.complaint.desk.Filters;
import cleancity.complaint.ledger.LedgerRow;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.CaseQueries;
import cleancity.kernel.export.CsvWriter;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Json;
import cleancity.kernel.model.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The exports: what is stored at this moment, streamed. */
public final class ExportRoutes {
    private static final double EXACT = 10_000_000;
    private static final String CSV = "text/csv; charset=utf-8";

    private final CaseQueries queries;
    private final Cards cards;

    public ExportRoutes(CaseQueries queries, Cards cards) {
        this.queries = queries;
        this.cards = cards;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("exportLedgerCsv", call -> export(call, CSV, "ledger.csv", this::ledger));
        endpoints.on("exportOpen311Csv", call -> export(call, CSV, "open311.csv", this::open311));
        endpoints.on("exportGeoJson", call -> export(call, "application/geo+json", "cases.geojson", this::geoJson));
    }

    @FunctionalInterface
    private interface Writing {
        void write(CaseFilter filter, Instant now, OutputStream out) throws IOException;
    }

    private Answer export(Call call, String type, String name, Writing writing) {
        call.actor().requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.ANALYST, Role.INSPECTOR);
        var filter = Desk.visible(Filters.of(call), call.actor());
        var now = cards.now();
        return Answer.stream(type, name, out -> writing.write(filter, now, out));
    }

    private void ledger(CaseFilter filter, Instant now, OutputStream out) {
        try (var csv = CsvWriter.to(out)) {
            csv.row(
                    "编号", "来源", "类别", "片区", "地址", "问题", "状态", "责任单位", "责任人", "上报时间", "期限", "时限状态", "整改措施", "佐证照片",
                    "完成时间", "销号时间", "返工", "督办级别", "样例");
            queries.each(filter, now, file -> csv.row(cells(LedgerRow.of(file, cards))));
        }
    }

    private static List<@Nullable Object> cells(LedgerRow row) {
        return Arrays.asList(
                row.number(),
                row.source(),
                row.categoryName(),
                row.areaName(),
                row.address(),
                row.text(),
                row.status(),
                row.unitName(),
                row.person(),
                row.reportedAt(),
                row.due(),
                row.dueState(),
                row.measure(),
                row.evidence(),
                row.finishedAt(),
                row.struckOffAt(),
                row.reworks(),
                row.supervision(),
                row.sample() ? "样例" : "");
    }

    /** The columns of the Open311 bulk profile. */
    private void open311(CaseFilter filter, Instant now, OutputStream out) {
        try (var csv = CsvWriter.to(out)) {
            csv.row(
                    "service_request_id",
                    "requested_datetime",
                    "updated_datetime",
                    "closed_date",
                    "status_description",
                    "status_notes",
                    "source",
                    "service_name",
                    "service_subtype",
                    "description",
                    "agency_responsible",
                    "address",
                    "lat",
                    "long");
            queries.each(filter, now, file -> csv.row(bulk(file)));
        }
    }

    private List<@Nullable Object> bulk(CaseFile file) {
        var card = cards.card(file, Cards.Reader.PUBLIC);
        var spot = Optional.ofNullable(file.report().where().place());
        return Arrays.asList(
                file.number(),
                card.reportedAt(),
                file.timeline().getLast().at(),
                file.progress().closedAt(),
                file.status().isOpen() ? "open" : "closed",
                file.status().wire(),
                file.report().source().wire(),
                card.categoryName(),
                card.category(),
                Cards.text(file, Cards.Reader.PUBLIC),
                card.unitName(),
                card.address(),
                spot.map(place -> place.lat()).orElse(null),
                spot.map(place -> place.lng()).orElse(null));
    }

    private void geoJson(CaseFilter filter, Instant now, OutputStream out) throws IOException {
        out.write("{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.UTF_8));
        var separator = new String[] {"\n"};
        queries.each(filter, now, file -> {
            try {
                out.write(separator[0].getBytes(StandardCharsets.UTF_8));
                out.write(Json.bytes(feature(file)));
                separator[0] = ",\n";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
    }

    private Feature feature(CaseFile file) {
        var spot = Spot.of(file.report().where().place(), EXACT);
        var point = spot == null ? null : new Point("Point", List.of(spot.lng(), spot.lat()));
        return new Feature("Feature", file.id(), point, cards.card(file, Cards.Reader.PUBLIC));
    }

    record Point(String type, List<Double> coordinates) {}

    record Feature(String type, String id, @Nullable Point geometry, Cards.Card properties) {}
}
