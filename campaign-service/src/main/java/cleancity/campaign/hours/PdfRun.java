package cleancity.campaign.hours;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A stretch of text in one font: the Chinese font has no Latin letters, the Latin one no Chinese. */
record PdfRun(PDFont font, String text) {
    private static final String UNKNOWN = "?";

    /** A letter that no font has, such as an emoji in a name, becomes a question mark. */
    static List<PdfRun> of(String text, PDFont chinese, PDFont latin) {
        var runs = new ArrayList<PdfRun>();
        text.codePoints().mapToObj(Character::toString).forEach(letter -> {
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

    private static void add(List<PdfRun> runs, PDFont font, String letter) {
        boolean same = !runs.isEmpty() && runs.getLast().font().equals(font);
        var before = same ? runs.removeLast().text() : "";
        runs.add(new PdfRun(font, before + letter));
    }

    private static boolean has(PDFont font, String letter) {
        try {
            return font.encode(letter).length > 0;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }
}
