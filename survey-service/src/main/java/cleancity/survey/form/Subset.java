package cleancity.survey.form;

import java.util.HashMap;
import java.util.Map;

/**
 * The named subset of SurveyJS JSON: which properties each element may have, and what they may hold. The same as a
 * table for people is in the package's documentation; a test holds both together.
 */
final class Subset {
    private static final Map<String, Shape> ELEMENTS = Map.of("elements", Shape.LIST, "questions", Shape.LIST);
    static final Map<String, Shape> SURVEY = with(
            ELEMENTS,
            Map.of(
                    "title", Shape.WORDS,
                    "description", Shape.WORDS,
                    "pages", Shape.LIST,
                    "locale", Shape.TEXT,
                    "completedHtml", Shape.WORDS,
                    "showProgressBar", Shape.LOOK,
                    "showQuestionNumbers", Shape.LOOK,
                    "progressBarLocation", Shape.LOOK));
    static final Map<String, Shape> PAGE = with(
            ELEMENTS,
            Map.of(
                    "name", Shape.TEXT,
                    "title", Shape.WORDS,
                    "description", Shape.WORDS,
                    "visibleIf", Shape.TEXT));
    static final Map<String, Shape> PANEL = with(PAGE, Map.of("type", Shape.TEXT));
    static final Map<String, Shape> CHOICE = Map.of(
            "value", Shape.VALUE,
            "text", Shape.WORDS,
            "x_score", Shape.NUMBER,
            "x_excludeFromBase", Shape.FLAG,
            "x_eligible", Shape.FLAG,
            "x_margin", Shape.TEXT);

    private static final Map<String, Shape> SHOWN = Map.of(
            "type", Shape.TEXT,
            "name", Shape.TEXT,
            "title", Shape.WORDS,
            "description", Shape.WORDS,
            "visibleIf", Shape.TEXT);
    private static final Map<String, Shape> ASKED = with(
            SHOWN,
            Map.of(
                    "requiredIf", Shape.TEXT,
                    "isRequired", Shape.FLAG,
                    "requiredErrorText", Shape.WORDS,
                    "x_role", Shape.TEXT,
                    "x_margin", Shape.TEXT));
    private static final Map<String, Shape> CHOOSING = with(
            ASKED,
            Map.of(
                    "choices", Shape.LIST,
                    "choicesOrder", Shape.ORDER,
                    "hasOther", Shape.FLAG,
                    "showOtherItem", Shape.FLAG,
                    "otherText", Shape.WORDS,
                    "hasNone", Shape.FLAG,
                    "showNoneItem", Shape.FLAG,
                    "noneText", Shape.WORDS,
                    "colCount", Shape.COUNT));
    private static final Map<String, Shape> VALIDATED = with(ASKED, Map.of("validators", Shape.LIST));

    static final Map<Kind, Map<String, Shape>> QUESTIONS = Map.of(
            Kind.TEXT,
            with(
                    VALIDATED,
                    Map.of(
                            "inputType", Shape.INPUT,
                            "min", Shape.BOUND,
                            "max", Shape.BOUND,
                            "maxLength", Shape.COUNT,
                            "placeholder", Shape.WORDS)),
            Kind.COMMENT,
            with(VALIDATED, Map.of("maxLength", Shape.COUNT, "rows", Shape.COUNT, "placeholder", Shape.WORDS)),
            Kind.RADIOGROUP,
            CHOOSING,
            Kind.DROPDOWN,
            CHOOSING,
            Kind.CHECKBOX,
            with(
                    CHOOSING,
                    Map.of(
                            "validators", Shape.LIST,
                            "maxSelectedChoices", Shape.COUNT,
                            "minSelectedChoices", Shape.COUNT)),
            Kind.RANKING,
            with(ASKED, Map.of("choices", Shape.LIST, "choicesOrder", Shape.ORDER)),
            Kind.RATING,
            with(
                    ASKED,
                    Map.of(
                            "rateMin", Shape.INTEGER,
                            "rateMax", Shape.INTEGER,
                            "rateStep", Shape.INTEGER,
                            "rateCount", Shape.COUNT,
                            "rateValues", Shape.LIST,
                            "minRateDescription", Shape.WORDS,
                            "maxRateDescription", Shape.WORDS)),
            Kind.BOOLEAN,
            with(
                    ASKED,
                    Map.of(
                            "labelTrue", Shape.WORDS,
                            "labelFalse", Shape.WORDS,
                            "valueTrue", Shape.VALUE,
                            "valueFalse", Shape.VALUE)),
            Kind.MATRIX,
            with(
                    ASKED,
                    Map.of(
                            "columns", Shape.LIST,
                            "rows", Shape.LIST,
                            "isAllRowRequired", Shape.FLAG,
                            "eachRowRequired", Shape.FLAG)),
            Kind.HTML,
            with(SHOWN, Map.of("html", Shape.WORDS)));

    private static final Map<String, Shape> VALIDATOR = Map.of("type", Shape.TEXT, "text", Shape.WORDS);
    private static final Map<String, Shape> RANGE =
            with(VALIDATOR, Map.of("minValue", Shape.NUMBER, "maxValue", Shape.NUMBER));
    private static final Map<String, Shape> LENGTH =
            with(VALIDATOR, Map.of("minLength", Shape.COUNT, "maxLength", Shape.COUNT));
    private static final Map<String, Shape> COUNTS =
            with(VALIDATOR, Map.of("minCount", Shape.COUNT, "maxCount", Shape.COUNT));
    private static final Map<String, Map<String, Shape>> OF_TEXT = Map.of(
            "numeric", RANGE,
            "text", LENGTH,
            "regex", with(VALIDATOR, Map.of("regex", Shape.TEXT)),
            "email", VALIDATOR);
    private static final Map<String, Map<String, Shape>> OF_LISTS = Map.of("answercount", COUNTS);

    private Subset() {}

    static Map<String, Shape> of(Kind kind) {
        return QUESTIONS.getOrDefault(kind, Map.of());
    }

    /** The validators a kind may have, by type, with their properties. */
    static Map<String, Map<String, Shape>> validators(Kind kind) {
        return kind == Kind.CHECKBOX ? OF_LISTS : kind.open() ? OF_TEXT : Map.of();
    }

    private static Map<String, Shape> with(Map<String, Shape> base, Map<String, Shape> more) {
        var all = new HashMap<>(base);
        all.putAll(more);
        return Map.copyOf(all);
    }
}
