package cleancity.survey.form;

import cleancity.kernel.model.Fault;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Refusal;
import cleancity.survey.model.SurveyRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads SurveyJS JSON of the named subset; whatever is outside it is refused with its pointer and the reason. */
public final class FormReader {
    private static final int MOST_QUESTIONS = 200;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private FormReader() {}

    /** @throws Refusal.Invalid {@link SurveyRule#OUTSIDE_SUBSET} with one fault for every place that is outside */
    public static Form read(JsonNode definition) {
        return new FormReader().form(definition);
    }

    private Form form(JsonNode root) {
        var node = new Node(root, "", faults);
        node.allow(Subset.SURVEY);
        var pages = node.list("pages");
        for (var page : pages) {
            page.allow(Subset.PAGE);
            elements(page, page.conditions(List.of()));
        }
        if (questions.isEmpty() && faults.isEmpty()) {
            node.fault("no-questions");
        }
        if (questions.size() > MOST_QUESTIONS) {
            node.fault("too-many-questions", Map.of("max", MOST_QUESTIONS));
        }
        unknownNames();
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(SurveyRule.OUTSIDE_SUBSET, Map.of("places", faults.size()), faults);
        }
        return new Form(node.text("title", LocalText.of("问卷", "Questionnaire")), questions);
    }

    private void elements(Node parent, List<Expression> around) {
        for (var element : parent.list("elements")) {
            var conditions = element.conditions(around);
            if (element.string("type").equals("panel")) {
                element.allow(Subset.PANEL);
                elements(element, conditions);
            } else {
                QuestionReader.read(element, conditions).ifPresent(question -> add(element, question));
            }
        }
    }

    private void add(Node element, Question question) {
        if (!names.add(question.name())) {
            element.at("name").fault("name-twice", Map.of("name", question.name()));
        }
        questions.add(question);
    }

    /** A condition on a question that does not exist would hide its element for ever. */
    private void unknownNames() {
        for (var question : questions) {
            var asked = new HashSet<String>();
            question.conditions().forEach(condition -> asked.addAll(condition.names()));
            if (question.requiredIf() != null) {
                asked.addAll(question.requiredIf().names());
            }
            asked.removeIf(name -> names.contains(name) || names.contains(name.replaceFirst("-Comment$", "")));
            asked.forEach(name -> faults.add(new Fault(
                    "/" + question.name(), "unknown-name", Map.of("name", name, "question", question.name()))));
        }
    }
}
