package cleancity.launcher.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Two inspections, a few weeks apart: every finding becomes a case. */
final class SampleInspections {
    private record Kind(String indicator, String text, String category) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("S03", "垃圾桶满溢，周边有散落垃圾", "2001-02"),
            new Kind("S03", "路面有积存渣土", "2001-03"),
            new Kind("S03", "路面不洁", "2001-04"),
            new Kind("S10", "背街小巷乱堆乱放", "2001-02"),
            new Kind("S03", "墙面有小广告", "2002-01"),
            new Kind("S09", "绿化带内有白色垃圾", "2001-06"),
            new Kind("S03", "道路破损", "2001-10"),
            new Kind("S10", "私搭乱建", "2001-01"));

    private final PublicApi office;
    private final Random random;

    SampleInspections(PublicApi office, Random random) {
        this.office = office;
        this.random = random;
    }

    int make(List<SampleTown> towns, LocalDate today) {
        bring("【样例】省级暗访", "省级暗访", today.minusDays(40), 36, towns);
        bring("【样例】市创卫办暗访", "市级暗访", today.minusDays(9), 28, towns);
        return 2;
    }

    private void bring(String name, String level, LocalDate date, int findings, List<SampleTown> towns) {
        var rows = new StringBuilder("指标,扣分,问题,类别,片区,地址,责任单位,责任人\n");
        for (int n = 1; n <= findings; n++) {
            var kind = KINDS.get(random.nextInt(KINDS.size()));
            var town = towns.get(random.nextInt(towns.size()));
            rows.append("%s,%.1f,%s,%s,%s,%s,市城综局,市容科科长\n"
                    .formatted(
                            kind.indicator(),
                            0.5 * (1 + random.nextInt(4)),
                            "【样例】" + kind.text(),
                            kind.category(),
                            town.name(),
                            town.name() + "中心路" + n + "号"));
        }
        office.post(
                "/api/complaint/desk/inspections?name=%s&level=%s&date=%s"
                        .formatted(PublicApi.encoded(name), PublicApi.encoded(level), date),
                "text/csv",
                rows.toString().getBytes(StandardCharsets.UTF_8));
    }
}
