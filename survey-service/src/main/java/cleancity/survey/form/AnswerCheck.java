package cleancity.survey.form;

import cleancity.kernel.model.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The server's own look at answers: which questions they made visible, what is wrong with them, and what is left when
 * answers to invisible questions are cleaned away.
 *
 * @param visible names of the visible questions
 * @param cleaned answers to visible questions, by name; what was typed beside "other" under {@code <name>-Comment}
 * @param faults each with pointer {@code /answers/<question>}, the rule and its values
 */
public record AnswerCheck(Set<String> visible, Map<String, Object> cleaned, List<Fault> faults) {
    public AnswerCheck {
        visible = Set.copyOf(visible);
        faults = List.copyOf(faults);
    }

    /** JSON as it came, an object. */
    public static AnswerCheck of(Form form, JsonNode answers) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        answers.propertyNames().forEach(name -> values.put(name, Node.plain(answers.path(name))));
        return of(form, values);
    }

    /** Plain values: text, numbers, booleans, lists and maps of them. */
    public static AnswerCheck of(Form form, Map<String, ? extends @Nullable Object> answers) {
        var seen = seen(form, answers);
        var visible = form.questions().stream()
                .filter(question -> question.conditions().stream().allMatch(each -> each.holds(seen)))
                .toList();
        var faults = new ArrayList<Fault>();
        var cleaned = new LinkedHashMap<String, Object>();
        for (var question : visible) {
            var value = answers.get(question.name());
            var requiredIf = question.requiredIf();
            boolean required = requiredIf == null ? question.required() : requiredIf.holds(seen);
            QuestionCheck.of(question, value, answers.get(question.commentName()), required)
                    .ifPresent(faults::add);
            keep(question, answers, cleaned);
        }
        unknown(form, answers, faults);
        return new AnswerCheck(
                visible.stream().map(Question::name).collect(Collectors.toUnmodifiableSet()), cleaned, faults);
    }

    /** Answers as conditions see them: nothing chosen from a list of many is an empty list, elsewhere it is nothing. */
    private static Map<String, @Nullable Object> seen(Form form, Map<String, ? extends @Nullable Object> answers) {
        var seen = new HashMap<String, @Nullable Object>(answers);
        for (var question : form.questions()) {
            var value = answers.get(question.name());
            if (Values.blank(answers.get(question.commentName()))) {
                seen.remove(question.commentName());
            }
            if (question.kind().manyChoices()) {
                seen.put(question.name(), value instanceof List<?> ? value : List.of());
            } else if (Values.empty(value) && !(value instanceof String)) {
                seen.remove(question.name());
            }
        }
        return seen;
    }

    private static void keep(
            Question question, Map<String, ? extends @Nullable Object> answers, Map<String, Object> cleaned) {
        var value = answers.get(question.name());
        if (value == null || question.kind() == Kind.HTML || Values.blank(value)) {
            return;
        }
        cleaned.put(question.name(), value);
        var comment = answers.get(question.commentName());
        if (comment != null && !Values.blank(comment) && QuestionCheck.other(question, value)) {
            cleaned.put(question.commentName(), comment);
        }
    }

    private static void unknown(Form form, Map<String, ? extends @Nullable Object> answers, List<Fault> faults) {
        var known = new HashSet<String>();
        for (var question : form.questions()) {
            if (question.kind() != Kind.HTML) {
                known.add(question.name());
            }
            if (question.options().hasOther()) {
                known.add(question.commentName());
            }
        }
        for (var name : answers.keySet()) {
            if (!known.contains(name)) {
                faults.add(new Fault("/answers/" + Node.escaped(name), "unknown-question", Map.of("question", name)));
            }
        }
    }
}
