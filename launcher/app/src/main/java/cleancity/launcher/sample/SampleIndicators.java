package cleancity.launcher.sample;

import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Three years of values for most indicators, near their thresholds; a few nobody has entered yet. */
final class SampleIndicators {
    private static final double UNKNOWN = 0.2;
    private static final double POINTS = 6;

    private final PublicApi office;
    private final Random random;

    SampleIndicators(PublicApi office, Random random) {
        this.office = office;
        this.random = random;
    }

    int make(int year) {
        int entered = 0;
        int n = 0;
        for (var indicator : office.get("/api/evaluation/indicators").path("items")) {
            var path = "/api/evaluation/indicators/" + indicator.path("code").asString();
            office.put(path + "/owner", SampleOffice.owner(n++));
            if (random.nextDouble() < UNKNOWN) {
                continue;
            }
            var rule = indicator.path("rule");
            if (!rule.isMissingNode()) {
                office.put(
                        path + "/rule",
                        Map.of(
                                "direction", rule.path("direction").asString(),
                                "threshold", rule.path("threshold").asDouble(),
                                "points", POINTS));
            }
            for (int back = 2; back >= 0; back--) {
                enter(path, indicator, year - back, back);
                entered++;
            }
        }
        return entered;
    }

    private void enter(String path, JsonNode indicator, int year, int back) {
        office.put(
                path + "/values/" + year,
                Map.of("value", value(indicator, back), "source", "【样例】%d年统计年报".formatted(year)));
    }

    /** Better from year to year, and now and then on the wrong side of the threshold. */
    private double value(JsonNode indicator, int back) {
        var rule = indicator.path("rule");
        boolean share = "%".equals(indicator.path("unit").asString());
        double threshold = rule.isMissingNode() ? 90 : rule.path("threshold").asDouble();
        double better = 0.03 - 0.02 * back + 0.02 * random.nextGaussian();
        double value = threshold * ("at-most".equals(rule.path("direction").asString("")) ? 1 - better : 1 + better);
        double rounded = Math.round(Math.max(0, value) * 10) / 10.0;
        return share ? Math.min(100, rounded) : rounded;
    }
}
