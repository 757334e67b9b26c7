package cleancity.survey.export;

import cleancity.kernel.area.Area;
import cleancity.kernel.model.LocalText;
import cleancity.survey.results.AreaFigures;
import cleancity.survey.results.RateView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The satisfaction rate under the field names of the national evaluation form for sanitary cities (卫生城市评估填报).
 *
 * <p>It rests on a public sample client of the filing interface (hiYuzu/testJava, {@code TestSanCityInfo}, 2023), whose
 * field {@code urbanhealthsatisfactionrate} is commented 群众对卫生状况满意率 and {@code regionname} nine digits of the
 * region code filled up with zeros; the sample does not say whether the rate is in per cent: per cent with two decimals
 * is how cities publish it. Not checked against the platform itself, and nothing is sent anywhere.
 */
record EvaluationForm(
        Map<String, Object> fields,
        String wave,
        String area,
        RateView satisfaction,
        String formula,
        double target,
        String verdict,
        LocalText label,
        LocalText note) {
    private static final int REGION_DIGITS = 9;
    private static final LocalText NOTE = LocalText.of(
            "字段名取自公开的填报示例程序,未经平台核对;填报前请与主管部门确认口径与单位(此处为百分数)。",
            "Field names come from a public sample client and were not checked against the platform: confirm definition"
                    + " and unit (per cent here) before filing.");

    static EvaluationForm of(Area area, AreaFigures figures) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put(
                "regionname",
                area.code() + "0".repeat(Math.max(0, REGION_DIGITS - area.code().length())));
        var estimate = figures.satisfaction().estimate();
        if (estimate != null) {
            fields.put(
                    "urbanhealthsatisfactionrate",
                    BigDecimal.valueOf(estimate * 100).setScale(2, RoundingMode.HALF_UP));
        }
        return new EvaluationForm(
                fields,
                figures.wave(),
                area.code(),
                figures.satisfaction(),
                figures.formula(),
                figures.target(),
                figures.verdict(),
                figures.label(),
                NOTE);
    }
}
