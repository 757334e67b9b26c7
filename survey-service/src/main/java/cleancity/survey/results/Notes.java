package cleancity.survey.results;

import cleancity.kernel.model.LocalText;
import cleancity.survey.estimates.SatisfactionFormula;
import cleancity.survey.estimates.SuppressionRule;
import cleancity.survey.estimates.design.Estimate;

/** The sentences beside the figures. */
final class Notes {
    static final LocalText OPEN_LINK = LocalText.of(
            "开放链接样本：参与者自行选择是否作答，不能代表全体居民，不能声称抽样误差。",
            "Open-link sample: people chose themselves whether to answer. No margin of error can be claimed for all"
                    + " residents.");
    static final LocalText FOLLOW_UP = LocalText.of(
            "回访评价：仅邀请当事人作答，反映作答者的评价，不代表全体居民。",
            "Follow-up: only those concerned were asked, and some answered. Not a figure of all residents.");
    static final LocalText PROBABILITY = LocalText.of(
            "概率样本：社区按规模概率抽取，区间为 95% 置信区间，已考虑分层、整群与加权。",
            "Probability sample: communities drawn with probability proportional to size; 95 % confidence intervals"
                    + " allow for strata, clusters and weights.");
    static final LocalText SAMPLE = LocalText.of("【样例数据】", "[Sample data] ");
    static final LocalText NO_CLAIM =
            LocalText.of("仅为作答者中的占比，不给出区间与结论。", "A share of those who answered: no interval and no verdict.");
    static final LocalText PLAIN = LocalText.of("95% 区间按威尔逊方法。", "95 % interval by Wilson's method.");
    static final LocalText UNWEIGHTED = LocalText.of("未加权。", "Not weighted.");
    static final LocalText NOBODY =
            LocalText.of("此题没有可计算的作答。", "Nobody has answered this question in a way that counts.");
    static final LocalText NOT_ASKED = LocalText.of("问卷没有这一题。", "The questionnaire does not ask this.");

    static final LocalText ONE_HIDDEN =
            LocalText.of("其中一轮的数值不予显示，无法比较。", "One of the two figures is not shown, so they cannot be compared.");
    static final LocalText OTHER_FORMULA =
            LocalText.of("两轮满意率口径不同，不能比较。", "The two waves use different formulas of satisfaction.");
    static final LocalText CHANGE = LocalText.of(
            "95% 区间由两轮各自的设计区间按 Newcombe 方法合成。", "95 % interval by Newcombe's method from both design-based intervals.");
    static final LocalText CHANGE_NO_CLAIM = LocalText.of(
            "至少一轮为开放链接样本，变化可能来自参与者不同，不给出区间与显著性判断。",
            "At least one sample is open-link: the change may come from other people answering. No interval and no"
                    + " significance is claimed.");

    static final LocalText EVERYBODY = LocalText.of("合计", "All");
    static final LocalText SHARE = LocalText.of("在有效作答中的占比。", "Share of the answers in the base.");
    static final LocalText TABLE = LocalText.of(
            "占比按行计算；“不了解”等不计入；有效作答不足 30 份的行及可由其推算的行不予显示；检验只用显示的行。",
            "Shares by row; don't know and the like left out; rows with fewer than 30 answers, and rows from"
                    + " which those could be found, are not shown; the test uses the rows shown.");
    static final LocalText TABLE_NO_CLAIM =
            LocalText.of("非概率样本，不给出区间与显著性判断。", "Not drawn by chance: no intervals, no significance.");
    static final LocalText TOO_FEW_WAVES = LocalText.of("可显示的轮次不足两轮。", "Fewer than two of the waves can be shown.");
    static final LocalText TREND = LocalText.of(
            "按轮次先后等距的线性趋势，各轮样本相互独立。",
            "Straight line through the waves, equally spaced in their order; samples are independent of each other.");
    static final LocalText LIFT = LocalText.of(
            "双重差分：假定没有活动时两个区域的变化相同。",
            "Difference in differences, supposing that both areas would have moved alike without the" + " campaign.");
    static final LocalText LIFT_INTERVAL = LocalText.of(
            "95% 区间由四个比率的区间合成，并计入同一轮两个区域之间的相关。",
            "95 % interval from the intervals of the four rates, allowing for what two areas of one wave have in"
                    + " common.");
    static final LocalText CHANNELS = LocalText.of(
            "各渠道占比以被问到渠道的人为基数，可多选；按渠道的差别不等于渠道的效果。",
            "Shares of those who were asked for channels, any number each. What differs between channels need not be"
                    + " their effect.");

    private Notes() {}

    /**
     * Communities, design effect and weighting behind a figure.
     *
     * @param communities drawn in the area, with answers or without
     */
    static LocalText design(Estimate estimate, long communities, Weighting weighting) {
        double effect = estimate.designEffectReplace();
        return joined(
                LocalText.of(
                        "抽中社区 %d 个，其中 %d 个有作答，设计效应 %.2f。".formatted(communities, estimate.psus(), effect),
                        "%d of %d sampled communities have answered, design effect %.2f."
                                .formatted(estimate.psus(), communities, effect)),
                weighting.said());
    }

    static LocalText hidden(long n, SuppressionRule.Reason reason) {
        return switch (reason) {
            case TOO_FEW_ANSWERS ->
                LocalText.of(
                        "有效作答 %d 份，不足 30 份，不予显示。".formatted(n),
                        "%d answers: fewer than 30 are not shown.".formatted(n));
            case TOO_FEW_PSUS ->
                LocalText.of("样本社区不足 2 个，不予显示。", "Answers from fewer than 2 sampled communities are not shown.");
            case COULD_TELL_ANOTHER ->
                LocalText.of(
                        "为防止推算出未显示的数值，此数值一并不予显示。",
                        "Not shown, because a figure that is hidden could be found from it.");
        };
    }

    static LocalText formula(SatisfactionFormula formula) {
        return switch (formula) {
            case TOP2 -> LocalText.of("满意率=满意+比较满意；不了解不计入。", "Very satisfied + satisfied; don't know left out.");
            case TOP2_HALF_NEUTRAL ->
                LocalText.of("满意率=满意+比较满意+½一般；不了解不计入。", "Very satisfied + satisfied + ½ neutral; don't know left out.");
            case TOP3 ->
                LocalText.of("满意率=满意+比较满意+一般；不了解不计入。", "Very satisfied + satisfied + neutral; don't know left out.");
        };
    }

    static LocalText joined(LocalText first, LocalText second) {
        return LocalText.of(
                first.in(java.util.Locale.SIMPLIFIED_CHINESE) + second.in(java.util.Locale.SIMPLIFIED_CHINESE),
                first.in(java.util.Locale.ENGLISH).strip() + " " + second.in(java.util.Locale.ENGLISH));
    }
}
