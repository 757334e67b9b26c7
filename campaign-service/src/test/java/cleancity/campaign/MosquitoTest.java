package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.campaign.field.CountMosquitoes;
import cleancity.campaign.model.MosquitoSheet;
import cleancity.campaign.model.MosquitoWeek;
import cleancity.kernel.area.Areas;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.testing.FactSchemas;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MosquitoTest {
    private static final String COMMUNITY = "445102007002";
    private Bench bench;
    private CountMosquitoes count;

    @BeforeEach
    void open() {
        bench = new Bench();
        count = new CountMosquitoes(bench.stores.mosquitoWeeks(), Areas.bundled(), bench.clock, bench.ids);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldGiveTheThreeIndices_whenSheetsAddUp() {
        add("sheet-0001", 60, 2, 40, 2);
        var week = add("sheet-0002", 40, 2, 20, 4);

        assertThat(week)
                .returns(6.0, MosquitoWeek::breteau)
                .returns(4.0, MosquitoWeek::houseIndex)
                .returns(10.0, MosquitoWeek::containerIndex)
                .returns(5, MosquitoWeek::level);
    }

    @Test
    void shouldTellEachThresholdOnce_whenItIsReached() {
        add("sheet-0001", 10, 5, 30, 10);
        assertThat(told()).as("ten houses say too little").isEmpty();
        add("sheet-0002", 90, 0, 30, 0);
        add("sheet-0003", 100, 10, 60, 30);
        add("sheet-0003", 100, 10, 60, 30);
        add("sheet-0004", 100, 0, 60, 0);

        assertThat(told())
                .extracting(OutboxEntry::json)
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"level\":5", "\"houses\":100"),
                        second -> assertThat(second).contains("\"level\":20", "\"houses\":200"));
    }

    @Test
    void shouldCountEverySheetOnce_whenManyAreSentAtOnce() throws Exception {
        try (var executor = Executors.newFixedThreadPool(16)) {
            List<Callable<MosquitoWeek>> all = IntStream.range(0, 80)
                    .<Callable<MosquitoWeek>>mapToObj(i -> () -> add("sheet-00" + i % 40, 2, 0, 3, 0))
                    .toList();
            for (var each : executor.invokeAll(all)) {
                each.get();
            }
        }

        assertThat(add("sheet-0000x", 1, 0, 0, 0))
                .returns(81, MosquitoWeek::houses)
                .returns(41, MosquitoWeek::sheets);
    }

    @Test
    void shouldRefuse_whenFiguresCannotBe() {
        assertThatThrownBy(() -> add("sheet-0001", 5, 6, 10, 6)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> count.add(Bench.OFFICE, "445102", new MosquitoSheet("sheet-0001", 5, 0, 1, 0)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void shouldListCommunities_whenAskedOverHttp() {
        try (var running = Running.empty()) {
            var sheet = Map.of(
                    "id",
                    "sheet-0001",
                    "community",
                    COMMUNITY,
                    "houses",
                    100,
                    "positiveHouses",
                    4,
                    "containers",
                    60,
                    "positiveContainers",
                    6);
            assertThat(running.office()
                            .post("/api/campaign/mosquito/sheets", sheet)
                            .status())
                    .isEqualTo(201);
            assertThat(running.someone()
                            .post("/api/campaign/mosquito/sheets", sheet)
                            .status())
                    .isEqualTo(403);
            var week = running.anonymous()
                    .get("/api/campaign/mosquito/weeks?area=445102")
                    .json()
                    .path("items")
                    .get(0);
            assertThat(week.path("breteau").asDouble()).isEqualTo(6.0);
        }
    }

    @Test
    void shouldGoBackWeekByWeek_whenACommunityIsLookedAt() {
        bench.clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        add("week-one-1", 100, 4, 60, 6);
        bench.clock.moveTo(Instant.parse("2026-11-09T02:00:00Z"));
        add("week-two-1", 100, 1, 60, 1);

        var latest = bench.stores.mosquitoWeeks().of(COMMUNITY, "9999-W53", 1).getFirst();
        var before = bench.stores.mosquitoWeeks().of(COMMUNITY, latest.week(), 5);

        assertThat(latest.breteau()).isEqualTo(1.0);
        assertThat(before).singleElement().returns(6.0, MosquitoWeek::breteau);
    }

    private MosquitoWeek add(String id, int houses, int positiveHouses, int containers, int positiveContainers) {
        var sheet = new MosquitoSheet(id, houses, positiveHouses, containers, positiveContainers);
        return count.add(Bench.OFFICE, COMMUNITY, sheet);
    }

    private List<OutboxEntry> told() {
        var told = bench.stores.mosquitoWeeks().outbox().oldest(10).stream()
                .flatMap(each -> each.entries().stream())
                .toList();
        told.forEach(FactSchemas.here()::assertFits);
        return told;
    }
}
