package cleancity.survey.export;

import cleancity.kernel.time.WorkingCalendar;
import cleancity.survey.model.WaveDesign;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How the figures of a report were made, line by line. */
final class MethodLines {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(WorkingCalendar.ZONE);

    /** A line with its name. */
    record Line(String name, String text) {}

    private MethodLines() {}

    static List<Line> of(Reported reported) {
        var wave = reported.listed().wave();
        var whole = reported.whole();
        return List.of(
                new Line("调查", Codebook.chinese(wave.title())),
                new Line("区域", reported.area().name() + " " + reported.area().code()),
                new Line("调查对象", Codebook.chinese(wave.population())),
                new Line("时间", at(wave.opensAt()) + " 至 " + at(wave.closesAt())),
                new Line("问卷", wave.questionnaire() + " 第 " + wave.questionnaireVersion() + " 版"),
                new Line("作答", whole.n() + " 份（属于调查对象），计数截至 " + at(whole.asOf())),
                new Line("样本性质", Codebook.chinese(whole.label())),
                new Line("抽样", design(wave.design())),
                new Line("满意率口径", Words.formula(whole.formula()) + ";“不了解”不计入"),
                new Line("目标", Words.percent(whole.target())),
                new Line("结论", "达标（有把握）：95% 区间下限不低于目标；名义达标：比率不低于目标而下限低于目标；未达标：比率低于目标。开放链接样本最多为名义达标。"),
                new Line("区间", "威尔逊区间，95% 置信水平；概率样本以泰勒线性化方差计算有效样本量并用 t 分位数。"),
                new Line("加权", Codebook.chinese(reported.weighting())),
                new Line("隐去", "有效作答不足 30 份，或概率样本中不足 2 个社区的数值不予显示。"));
    }

    private static String design(WaveDesign design) {
        return switch (design) {
            case WaveDesign.Probability sample ->
                "%d 个社区，%s，随机种子 %d".formatted(sample.psus().size(), sample.algorithm(), sample.seed());
            case WaveDesign.OpenLink _ -> "开放链接，自愿作答";
            case WaveDesign.FollowUp _ -> "办结或活动后回访，自愿作答";
        };
    }

    static String at(Instant instant) {
        return MINUTES.format(instant);
    }
}
