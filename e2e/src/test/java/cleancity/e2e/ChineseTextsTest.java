package cleancity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every Chinese text that people read – dictionaries, refusals, questionnaires, reports – is punctuated as Chinese is. */
class ChineseTextsTest {
    private static final Path ROOT = Path.of(System.getProperty("cleancity.root"));

    /** Half-width between or behind Chinese letters, and straight quotes around them. */
    private static final Pattern HALF = Pattern.compile("\\p{IsHan}[,;:?!(]|[,;:?!)]\\p{IsHan}|[\"']\\p{IsHan}+[\"']");

    private static final Pattern JAVA_TEXT =
            Pattern.compile("//[^\\n]*|(?s:/\\*.*?\\*/)|'(?:[^'\\\\]|\\\\.)*'|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern WEB_TEXT = Pattern.compile("'((?:[^'\\\\\\n]|\\\\.)*)'|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern JSON_TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PROPERTY = Pattern.compile("(?m)^[^#=\\n]+=(.*)$");

    /** What machines read: patterns, headings of tables that are compared, forms of others. */
    private static final Map<String, String> NOT_FOR_READING = Map.ofEntries(
            Map.entry("NoPerson.java", "pattern"),
            Map.entry("CoarseText.java", "pattern"),
            Map.entry("FilingBundle.java", "a table in CSV"),
            Map.entry("drive.zh.ts", "the days of the week, separated by commas"),
            Map.entry("Remarks.java", "pattern"),
            Map.entry("Readings.java", "pattern"),
            Map.entry("CodesAsDays.java", "pattern"),
            Map.entry("AreaNames.java", "pattern"),
            Map.entry("AreaReading.java", "pattern"),
            Map.entry("UnitNames.java", "pattern"),
            Map.entry("HoursColumns.java", "headings, separated by commas"),
            Map.entry("SampleInspections.java", "a table in CSV"),
            Map.entry("EvaluationForm.java", "field names of the national form"),
            Map.entry("NationalForm.java", "field names of the national form"));

    @Test
    void shouldPunctuateAsChineseIs_whenPeopleReadIt() throws IOException {
        var wrong = new ArrayList<String>();
        int texts = 0;
        for (var file : files()) {
            for (var text : texts(file)) {
                texts++;
                var half = HALF.matcher(text);
                if (half.find()) {
                    wrong.add("%s: %s in “%s”".formatted(ROOT.relativize(file), half.group(), text));
                }
            }
        }

        assertThat(texts).as("texts that were read").isGreaterThan(3_000);
        assertThat(wrong).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (var all = Files.walk(ROOT)) {
            return all.filter(file ->
                            !NOT_FOR_READING.containsKey(file.getFileName().toString()))
                    .filter(file -> Stream.of("/target/", "/node_modules/", "/dist/", "/src/test/", "/bench/", "/e2e/")
                            .noneMatch(file.toString()::contains))
                    .filter(file -> pattern(file) != null)
                    .toList();
        }
    }

    private static @Nullable Pattern pattern(Path file) {
        var name = file.toString();
        if (name.endsWith(".java")) {
            return JAVA_TEXT;
        }
        if (name.endsWith("_zh.properties")) {
            return PROPERTY;
        }
        if (name.contains("/i18n/") && name.endsWith(".ts") && !name.endsWith(".test.ts")) {
            return WEB_TEXT;
        }
        return name.contains("/src/main/resources/survey/") && name.endsWith(".json") ? JSON_TEXT : null;
    }

    private static List<String> texts(Path file) throws IOException {
        return pattern(file)
                .matcher(Files.readString(file))
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.groupCount() > 1 ? found.group(2) : null))
                .filter(text -> text != null && text.codePoints().anyMatch(Character::isIdeographic))
                .toList();
    }
}
