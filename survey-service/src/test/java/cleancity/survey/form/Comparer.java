package cleancity.survey.form;

import cleancity.kernel.model.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Holds our check of answers beside survey-core's. */
final class Comparer {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("other-missing", "other"),
            Map.entry("row-missing", "rows"),
            Map.entry("too-small", "range"),
            Map.entry("too-big", "range"),
            Map.entry("too-short", "length"),
            Map.entry("too-long", "length"),
            Map.entry("too-few", "count"),
            Map.entry("too-many", "count"));
    /** Rules of ours that survey-core has not: the same choice twice, and a date that is none. */
    private static final Set<String> STRICTER = Set.of("chosen-twice", "format");

    private Comparer() {}

    /**
     * Whether some answer is one that no form would have sent: survey-core then repairs or forgets it, we refuse it. Of an
     * empty object it says nothing, whatever was asked.
     */
    static boolean odd(JsonNode theirs, JsonNode answers) {
        return !theirs.path("refused").isEmpty()
                || answers.valueStream().anyMatch(answer -> answer.isObject() && answer.isEmpty());
    }

    /** The places where both differ, as sentences; none when they agree. */
    static List<String> differences(AnswerCheck ours, JsonNode theirs, JsonNode answers) {
        var differences = new ArrayList<String>();
        var visible = new TreeSet<String>();
        theirs.path("visible").forEach(name -> visible.add(name.asString()));
        var faults = ours.faults().stream()
                .filter(fault -> !fault.rule().equals("unknown-question"))
                .collect(Collectors.toMap(Comparer::question, Fault::rule));
        if (odd(theirs, answers)) {
            visible.retainAll(ours.visible());
            visible.forEach(name -> refused(name, faults.get(name), theirs, differences));
            return differences;
        }
        if (!visible.equals(new TreeSet<>(ours.visible()))) {
            differences.add("visible: ours " + new TreeSet<>(ours.visible()) + ", theirs " + visible);
        }
        visible.forEach(name -> errors(name, faults.get(name), theirs, differences));
        cleaned(ours, faults, theirs, differences);
        return differences;
    }

    private static String question(Fault fault) {
        return fault.pointer().substring("/answers/".length());
    }

    private static void refused(String name, String rule, JsonNode theirs, List<String> differences) {
        if (theirs.path("refused").has(name) && rule == null) {
            differences.add(name + ": " + theirs.path("refused").path(name) + " for survey-core, taken by us");
        }
    }

    private static void errors(String name, String rule, JsonNode theirs, List<String> differences) {
        if (rule != null && STRICTER.contains(rule)) {
            return;
        }
        var ours = rule == null ? "nothing" : KINDS.getOrDefault(rule, rule);
        var first = theirs.path("errors")
                .valueStream()
                .filter(error -> error.path("question").asString().equals(name))
                .map(error -> error.path("kind").asString())
                .findFirst()
                .orElse("nothing");
        if (!ours.equals(first)) {
            differences.add(name + ": ours " + ours + ", theirs " + first);
        }
    }

    /** What either side finds fault with never becomes data. */
    private static void cleaned(
            AnswerCheck ours, Map<String, String> faults, JsonNode theirs, List<String> differences) {
        var left = new LinkedHashMap<String, JsonNode>();
        ours.cleaned()
                .forEach((name, value) -> left.put(name, Peer.JSON.readTree(Peer.JSON.writeValueAsString(value))));
        var right = new LinkedHashMap<String, JsonNode>();
        theirs.path("cleaned").properties().forEach(entry -> right.put(entry.getKey(), entry.getValue()));
        for (var name : faults.keySet()) {
            List.of(left, right).forEach(side -> {
                side.remove(name);
                side.remove(name + "-Comment");
            });
        }
        if (!left.equals(right)) {
            differences.add("cleaned: ours " + left + ", theirs " + right);
        }
    }
}
