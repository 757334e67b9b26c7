package cleancity.complaint.city;

import cleancity.complaint.desk.Filters;
import cleancity.complaint.store.CaseQueries;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import java.time.Clock;
import java.util.List;

/** The wall of cases as files that anybody may take away: the newest of them, without a word that a person has written. */
public final class OpenData {
    private static final int MOST = 5_000;

    private final CaseQueries queries;
    private final PublicCases cases;
    private final Clock clock;

    public OpenData(CaseQueries queries, PublicCases cases, Clock clock) {
        this.queries = queries;
        this.cases = cases;
        this.clock = clock;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("downloadCasesCsv", call -> {
            var lines = lines(call);
            return Answer.stream("text/csv; charset=utf-8", "cases.csv", out -> CasesCsv.write(lines, out));
        });
        endpoints.on("downloadCasesGeoJson", call -> {
            var lines = lines(call);
            return Answer.stream("application/geo+json", "cases.geojson", out -> CasesGeoJson.write(lines, out));
        });
    }

    private List<PublicLine> lines(Call call) {
        return queries.newestPublic(Filters.of(call), clock.instant(), null, MOST).stream()
                .limit(MOST)
                .map(cases::line)
                .map(PublicLine::withoutWords)
                .toList();
    }
}
