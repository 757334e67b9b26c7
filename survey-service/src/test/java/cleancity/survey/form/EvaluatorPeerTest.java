package cleancity.survey.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cleancity.kernel.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Our evaluator and headless survey-core in Node say the same of random questionnaires and answers. */
@Tag("peer")
class EvaluatorPeerTest {
    private static final Path NODE = Path.of("src/test/node").toAbsolutePath();
    private static final int PAIRS = 2_400;
    private static final Map<String, String> KINDS =
            Map.of("required", "required", "row-missing", "rows", "other-missing", "other", "number", "number");

    @Test
    void shouldAgreeWithSurveyCore_whenFormsAndAnswersAreMadeUp() throws Exception {
        assumeTrue(peerIsThere(), "The peer check needs Node.js 20 and `npm ci` in survey-service/src/test/node.");
        var forms = new MadeUpForms(20261123);
        var pairs = new ArrayList<MadeUpForms.Pair>();
        for (int i = 0; i < PAIRS; i++) {
            pairs.add(forms.next());
        }

        var peer = ask(pairs);

        assertThat(peer).hasSize(PAIRS);
        var different = new ArrayList<String>();
        for (int i = 0; i < PAIRS; i++) {
            var ours = Json.mapper().readTree(Json.text(ours(pairs.get(i))));
            var theirs = Json.mapper().readTree(peer.get(i));
            if (!same(ours, theirs)) {
                different.add("%s%n ours   %s%n theirs %s".formatted(Json.text(pairs.get(i)), ours, theirs));
            }
        }
        assertThat(different)
                .as(different.size() + " differ; the first: "
                        + different.stream().findFirst())
                .isEmpty();
    }

    private static boolean same(JsonNode ours, JsonNode theirs) {
        return ours.path("visible").equals(theirs.path("visible"))
                && ours.path("errors").equals(theirs.path("errors"))
                && ours.path("data").equals(theirs.path("data"));
    }

    private static Map<String, Object> ours(MadeUpForms.Pair pair) {
        var form = FormReader.read(Json.mapper().valueToTree(pair.definition()));
        var check = AnswerCheck.of(form, Json.mapper().<JsonNode>valueToTree(pair.answers()));
        var errors = new TreeMap<String, String>();
        check.faults()
                .forEach(fault -> errors.put(
                        fault.pointer().substring("/answers/".length()), KINDS.getOrDefault(fault.rule(), "custom")));
        return Map.of("visible", new TreeSet<>(check.visible()), "errors", errors, "data", check.cleaned());
    }

    private static boolean peerIsThere() throws InterruptedException {
        try {
            return Files.isDirectory(NODE.resolve("node_modules/survey-core"))
                    && new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> ask(List<MadeUpForms.Pair> pairs) throws IOException {
        var questions = Files.createTempFile("peer", ".jsonl");
        Files.write(questions, pairs.stream().map(Json::text).toList());
        var process = new ProcessBuilder("node", "peer.mjs")
                .directory(NODE.toFile())
                .redirectInput(questions.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var answers = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.delete(questions);
        return answers.lines().toList();
    }
}
