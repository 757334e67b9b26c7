package cleancity.survey.form;

import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Refusal;
import cleancity.survey.model.SurveyRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads SurveyJS JSON of the named subset; whatever is outside it is refused with its pointer and the reason. */
public final class FormReader {
    private static final int MOST_QUESTIONS = 200;
    private static final int DEEPEST = 10;

    private final Findings findings = new Findings();
    private final List<Question> questions = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private FormReader() {}

    /** @throws Refusal.Invalid {@link SurveyRule#OUTSIDE_SUBSET} with one fault for every place that is outside */
    public static Form read(JsonNode definition) {
        return new FormReader().form(definition);
    }

    /** Pointers of the properties that say how the form looks, which nobody heeds here. */
    public static List<String> ignored(JsonNode definition) {
        var reader = new FormReader();
        var _ = reader.form(definition);
        return List.copyOf(reader.findings.ignored);
    }

    private Form form(JsonNode root) {
        var node = new Node(root, "", findings);
        node.allow(Subset.SURVEY);
        for (var page : node.list("pages")) {
            page.allow(Subset.PAGE);
            elements(page, page.conditions(List.of()), 0);
        }
        elements(node, List.of(), 0);
        if (questions.isEmpty() && findings.faults.isEmpty()) {
            node.fault("no-questions");
        }
        if (questions.size() > MOST_QUESTIONS) {
            node.fault("too-many-questions", Map.of("max", MOST_QUESTIONS));
        }
        ConditionNames.check(findings.conditions, questions);
        if (!findings.faults.isEmpty()) {
            throw new Refusal.Invalid(
                    SurveyRule.OUTSIDE_SUBSET, Map.of("places", findings.faults.size()), findings.faults);
        }
        return new Form(node.text("title", LocalText.of("问卷", "Questionnaire")), questions);
    }

    private void elements(Node parent, List<Expression> around, int depth) {
        var all = new ArrayList<>(parent.list("elements"));
        all.addAll(parent.list("questions"));
        for (var element : all) {
            var conditions = element.conditions(around);
            if (!element.string("type").equals("panel")) {
                QuestionReader.read(element, conditions).ifPresent(question -> add(element, question));
            } else if (depth == DEEPEST) {
                element.at("type").fault("type-outside-subset", Map.of("type", "panel > " + DEEPEST));
            } else {
                element.allow(Subset.PANEL);
                elements(element, conditions, depth + 1);
            }
        }
    }

    /** SurveyJS finds names whatever their case, so two that differ in case only would be one. */
    private void add(Node element, Question question) {
        if (!names.add(question.name().toLowerCase(Locale.ROOT))) {
            element.at("name").fault("name-twice", Map.of("name", question.name()));
        }
        questions.add(question);
    }
}
