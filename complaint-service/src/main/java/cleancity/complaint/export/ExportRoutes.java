package cleancity.complaint.export;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.cases.PublicView.Spot;
import cleancity.complaint.desk.Desk;
import cleancity.complaint.desk.Filters;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.CaseQueries;
import cleancity.kernel.documents.CsvWriter;
import cleancity.kernel.documents.XlsxWriter;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Json;
import cleancity.kernel.model.Role;
import cleancity.kernel.time.WorkingCalendar;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The exports: what is stored at this moment, streamed. */
public final class ExportRoutes {
    private static final double EXACT = 10_000_000;
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CaseQueries queries;
    private final Cards cards;

    public ExportRoutes(CaseQueries queries, Cards cards) {
        this.queries = queries;
        this.cards = cards;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("exportLedgerCsv", call -> export(call, CSV, "ledger.csv", csv(Table.LEDGER)));
        endpoints.on("exportLedgerXlsx", call -> export(call, XLSX, "ledger.xlsx", xlsx(Table.LEDGER)));
        endpoints.on("exportCasesCsv", call -> export(call, CSV, "cases.csv", csv(Table.CASES)));
        endpoints.on("exportCasesXlsx", call -> export(call, XLSX, "cases.xlsx", xlsx(Table.CASES)));
        endpoints.on("exportOpen311Csv", call -> export(call, CSV, "open311.csv", csv(Table.OPEN311)));
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

    private Writing csv(Table table) {
        return (filter, now, out) -> {
            try (var csv = table.forPeople() ? CsvWriter.forPeople(out) : CsvWriter.to(out)) {
                csv.row(table.header().toArray(String[]::new));
                queries.each(filter, now, file -> csv.row(cells(table, file)));
            }
        };
    }

    private Writing xlsx(Table table) {
        return (filter, now, out) -> {
            try (var xlsx = XlsxWriter.to(out)) {
                xlsx.sheet(table.title(), table.header().toArray(String[]::new));
                queries.each(filter, now, file -> xlsx.row(cells(table, file)));
            }
        };
    }

    private List<? extends @Nullable Object> cells(Table table, CaseFile file) {
        var cells = table.cells(file, cards);
        return table.forPeople()
                ? cells.stream().<@Nullable Object>map(ExportRoutes::local).toList()
                : cells;
    }

    /** Times as they are on the wall in the city: a spreadsheet knows no zones. */
    private static @Nullable Object local(@Nullable Object cell) {
        return cell instanceof Instant at
                ? LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), WorkingCalendar.ZONE)
                : cell;
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
