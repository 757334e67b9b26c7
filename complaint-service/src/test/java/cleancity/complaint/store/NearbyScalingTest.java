package cleancity.complaint.store;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.Mother;
import cleancity.complaint.model.Report;
import cleancity.complaint.model.Source;
import cleancity.complaint.model.Where;
import cleancity.kernel.geo.Place;
import cleancity.kernel.testing.TestStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The nearest-similar search in one city; the long curve is drawn by the benchmarks. */
class NearbyScalingTest {
    private static final int FEW = 1_000;
    private static final int MANY = 20_000;
    private static final int ROUNDS = 200;

    @Test
    void shouldStayFlat_whenTheCityHasTwentyTimesTheCases() {
        try (var mongo = TestStores.mongo()) {
            var store = new CaseStore(mongo, Mother.TIME);
            var queries = new CaseQueries(store);
            var random = new Random(20);
            fill(store, 0, FEW, random);
            median(queries, random);
            double few = median(queries, random);
            fill(store, FEW, MANY, random);
            double many = median(queries, random);

            assertThat(many / few).as("%.2f ms, then %.2f ms", few, many).isLessThan(4);
        }
    }

    private static double median(CaseQueries queries, Random random) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            var place = new Place(116.5 + random.nextDouble() * 0.4, 23.5 + random.nextDouble() * 0.4);
            long start = System.nanoTime();
            queries.openAround(place, "占道", 200, 10);
            times.add((System.nanoTime() - start) / 1e6);
        }
        return times.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
    }

    private static void fill(CaseStore store, int from, int to, Random random) {
        for (int start = from; start < to; start += 500) {
            var files = new ArrayList<CaseFile>();
            for (int i = start; i < Math.min(to, start + 500); i++) {
                files.add(at(i, 116.5 + random.nextDouble() * 0.4, 23.5 + random.nextDouble() * 0.4));
            }
            store.addAll(
                    files,
                    files.stream()
                            .map(_ -> List.<cleancity.kernel.facts.OutboxEntry>of())
                            .toList());
        }
    }

    private static CaseFile at(int i, double lng, double lat) {
        var file = Mother.received();
        var where = new Where(new Place(lng, lat), null, null, "445102", List.of("445102"));
        var old = file.report();
        var report = new Report(
                old.category(),
                i % 3 == 0 ? "占道" : "垃圾",
                "",
                where,
                List.of(),
                true,
                Source.WECHAT,
                old.reportedAt(),
                old.receivedAt(),
                null,
                false);
        return new CaseFile(
                "scale-" + i, "n-" + i, 0, report, file.progress(), file.clocks(), List.of(), file.timeline());
    }
}
