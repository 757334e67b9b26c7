package cleancity.survey.export;

import cleancity.survey.results.RateView;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words and figures of the files, in Chinese. */
final class Words {
    private static final Map<String, String> VERDICTS =
            Map.of("proven", "达标（有把握）", "nominal", "名义达标", "not-met", "未达标", "suppressed", "不予显示", "none", "不作结论");
    private static final Map<String, String> LEVELS =
            Map.of("city", "市", "district", "县区", "town", "镇街", "community", "村社区");
    private static final Map<String, String> FORMULAS =
            Map.of("top2", "满意+比较满意", "top2+half-neutral", "满意+比较满意+½一般", "top3", "满意+比较满意+一般");

    private Words() {}

    static String verdict(String slug) {
        return VERDICTS.getOrDefault(slug, slug);
    }

    static String level(String slug) {
        return LEVELS.getOrDefault(slug, slug);
    }

    static String formula(String code) {
        return FORMULAS.getOrDefault(code, code);
    }

    /** Per cent with two decimals; a dash when there is none. */
    static String percent(@Nullable Double rate) {
        return rate == null ? "—" : String.format(Locale.ROOT, "%.2f%%", rate * 100);
    }

    static String interval(RateView rate) {
        return rate.low() == null ? "—" : percent(rate.low()) + " – " + percent(rate.high());
    }
}
