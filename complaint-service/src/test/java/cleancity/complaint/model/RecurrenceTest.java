package cleancity.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.geo.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
    private static final int RADIUS = 50;

    /** The same groups as comparing everybody with everybody finds, wherever in the city. */
    @Test
    void shouldFindTheGroupsOfThePlainComparison_whenPlacesAreRandom() {
        var random = new Random(30);
        for (int round = 0; round < 40; round++) {
            var files = new ArrayList<CaseFile>();
            for (int i = 0; i < 120; i++) {
                files.add(at(
                        i,
                        116.6 + random.nextDouble() * 0.004,
                        23.498 + random.nextDouble() * 0.004,
                        i % 2 == 0 ? "占道" : "垃圾"));
            }

            var found = new HashSet<Set<String>>();
            new Recurrence(RADIUS).find(files).forEach(spot -> found.add(Set.copyOf(spot.caseIds())));

            assertThat(found).isEqualTo(plain(files));
        }
    }

    @Test
    void shouldLeaveAlone_whenFewerThanThreeComeTogether() {
        assertThat(new Recurrence(RADIUS)
                        .find(List.of(at(1, 116.6, 23.6, "占道"), at(2, 116.6, 23.6, "占道"), at(3, 116.6, 23.6, "垃圾"))))
                .isEmpty();
    }

    private static Set<Set<String>> plain(List<CaseFile> files) {
        var groups = new ArrayList<Set<CaseFile>>();
        for (var file : files) {
            var mine = new HashSet<>(Set.of(file));
            groups.removeIf(group -> group.stream().anyMatch(other -> near(file, other)) && mine.addAll(group));
            groups.add(mine);
        }
        var large = new HashSet<Set<String>>();
        groups.stream().filter(group -> group.size() >= 3).forEach(group -> {
            var ids = new HashSet<String>();
            group.forEach(file -> ids.add(file.id()));
            large.add(ids);
        });
        return large;
    }

    private static boolean near(CaseFile a, CaseFile b) {
        return a.report().group().equals(b.report().group())
                && a.report().where().place().distanceTo(b.report().where().place()) <= RADIUS;
    }

    private static CaseFile at(int i, double lng, double lat, String group) {
        var file = Mother.received();
        var old = file.report();
        var where = new Where(new Place(lng, lat), null, null, "445102", List.of("445102"));
        var report = new Report(
                old.category(),
                group,
                "",
                where,
                List.of(),
                true,
                Source.WECHAT,
                old.reportedAt().plusSeconds(i),
                old.receivedAt(),
                null,
                false);
        return new CaseFile(
                "case-" + i, "n-" + i, 0, report, file.progress(), file.clocks(), List.of(), file.timeline());
    }
}
