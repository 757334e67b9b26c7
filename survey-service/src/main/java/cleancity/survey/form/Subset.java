package cleancity.survey.form;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The named subset of SurveyJS JSON: which properties each element may have. */
final class Subset {
    static final Set<String> SURVEY = Set.of(
            "title",
            "description",
            "pages",
            "locale",
            "completedHtml",
            "showProgressBar",
            "showQuestionNumbers",
            "progressBarLocation");
    static final Set<String> PAGE = Set.of("name", "title", "description", "elements", "visibleIf");
    static final Set<String> PANEL = Set.of("type", "name", "title", "description", "elements", "visibleIf");

    private static final Set<String> COMMON = Set.of(
            "type",
            "name",
            "title",
            "description",
            "visibleIf",
            "requiredIf",
            "isRequired",
            "requiredErrorText",
            "validators",
            "x_role",
            "x_margin");
    private static final Set<String> CHOOSING = Set.of(
            "choices",
            "choicesOrder",
            "hasOther",
            "showOtherItem",
            "otherText",
            "hasNone",
            "showNoneItem",
            "noneText",
            "colCount");
    private static final Map<Kind, Set<String>> MORE = Map.of(
            Kind.TEXT, Set.of("inputType", "min", "max", "maxLength", "placeholder"),
            Kind.COMMENT, Set.of("maxLength", "rows", "placeholder"),
            Kind.RADIOGROUP, CHOOSING,
            Kind.CHECKBOX, CHOOSING,
            Kind.DROPDOWN, CHOOSING,
            Kind.RANKING, Set.of("choices", "choicesOrder"),
            Kind.RATING,
                    Set.of(
                            "rateMin",
                            "rateMax",
                            "rateStep",
                            "rateCount",
                            "rateValues",
                            "minRateDescription",
                            "maxRateDescription"),
            Kind.BOOLEAN, Set.of("labelTrue", "labelFalse", "valueTrue", "valueFalse"),
            Kind.MATRIX, Set.of("columns", "rows", "isAllRowRequired", "eachRowRequired"),
            Kind.HTML, Set.of("html"));

    static final Set<String> CHOICE = Set.of("value", "text", "x_score", "x_excludeFromBase", "x_eligible", "x_margin");

    private Subset() {}

    static Set<String> of(Kind kind) {
        var allowed = new TreeSet<>(COMMON);
        allowed.addAll(MORE.getOrDefault(kind, Set.of()));
        return allowed;
    }
}
