package cleancity.kernel.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The two fonts of a document: the Chinese one has no Latin letters, the Latin one no Chinese. */
record PdfFonts(PDFont chinese, PDFont latin) {
    private static final String UNKNOWN = "?";

    /** A stretch of text in one font. */
    record Run(PDFont font, String text) {}

    /** The text in runs; a letter that no font has, such as an emoji in a name, becomes a question mark. */
    List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        letters(text).forEach(letter -> {
            if (has(latin, letter)) {
                add(runs, latin, letter);
            } else if (has(chinese, letter)) {
                add(runs, chinese, letter);
            } else {
                add(runs, latin, UNKNOWN);
            }
        });
        return runs;
    }

    /** How wide the text stands, in points. */
    float width(String text, float size) throws IOException {
        float width = 0;
        for (var run : runs(text)) {
            width += run.font().getStringWidth(run.text()) / 1000 * size;
        }
        return width;
    }

    /** The text in lines of at most that many points; a line ends at a line break, at a space or between Chinese letters. */
    List<String> wrapped(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) {
            var line = new StringBuilder();
            for (var word : words(paragraph)) {
                if (!line.isEmpty() && width(line + word.stripTrailing(), size) > width) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? word.stripLeading() : word);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static List<String> words(String paragraph) {
        var words = new ArrayList<String>();
        letters(paragraph).forEach(letter -> {
            boolean goesOn = !words.isEmpty() && isLatin(letter) && isLatin(words.getLast());
            boolean closes = !words.isEmpty() && "，。；：、！？）》」』,.;:!?)%".contains(letter);
            if (goesOn || closes) {
                words.add(words.removeLast() + letter);
            } else {
                words.add(letter);
            }
        });
        return words;
    }

    /** Whether a word of it must stay together. */
    private static boolean isLatin(String text) {
        int last = text.codePointBefore(text.length());
        return last < 0x2E80 && !Character.isWhitespace(last);
    }

    private static void add(List<Run> runs, PDFont font, String letter) {
        boolean same = !runs.isEmpty() && runs.getLast().font().equals(font);
        var before = same ? runs.removeLast().text() : "";
        runs.add(new Run(font, before + letter));
    }

    private static List<String> letters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static boolean has(PDFont font, String letter) {
        try {
            return font.encode(letter).length > 0;
        } catch (IOException | IllegalArgumentException | IllegalStateException _) {
            return false;
        }
    }
}
