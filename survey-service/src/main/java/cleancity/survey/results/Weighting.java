package cleancity.survey.results;

import cleancity.kernel.model.LocalText;
import cleancity.survey.estimates.design.Margin;
import java.util.List;

/**
 * How the answers of a probability sample were really weighted.
 *
 * @param margins the population margins that the weights meet; none where the design weights were kept
 * @param why the margins could not be met; null where they are
 */
record Weighting(
        List<String> margins,
        boolean unstated,
        boolean merged,
        @org.jspecify.annotations.Nullable Why why) {
    /** Why the design weights were kept. */
    enum Why {
        NOT_ASKED,
        NOT_CONVERGED
    }

    static Weighting to(CityMargins to) {
        return new Weighting(to.margins().stream().map(Margin::name).toList(), to.unstated(), to.merged(), null);
    }

    static Weighting none(Why why) {
        return new Weighting(List.of(), false, false, why);
    }

    boolean raked() {
        return why == null;
    }

    /** In a sentence or two. */
    LocalText said() {
        if (why != null) {
            return switch (why) {
                case NOT_ASKED ->
                    LocalText.of(
                            "问卷没有可用于加权的题目，仅用设计权重。",
                            "Design weights only: the questionnaire does not ask what samples are weighted to.");
                case NOT_CONVERGED ->
                    LocalText.of(
                            "迭代加权未收敛，仅用设计权重。", "Design weights only: weighting to the population did not converge.");
            };
        }
        var said = LocalText.of(
                "已按%s加权。"
                        .formatted(String.join(
                                "、", margins.stream().map(Weighting::chinese).toList())),
                "Weighted to %s.".formatted(String.join(" and ", margins)));
        if (unstated) {
            said = Notes.joined(
                    said,
                    LocalText.of(
                            "未说明者自成一组，按其设计权重所占份额计。",
                            "Those who did not say are a group of their own, as large as its share of the design"
                                    + " weights."));
        }
        return merged
                ? Notes.joined(
                        said,
                        LocalText.of(
                                "无人作答的组并入相邻的组。",
                                "Groups in which nobody has answered are merged with their neighbour."))
                : said;
    }

    private static String chinese(String margin) {
        return "sex".equals(margin) ? "性别" : "年龄";
    }
}
