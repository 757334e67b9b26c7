package cleancity.survey.export;

import cleancity.kernel.model.LocalText;
import cleancity.survey.form.Question;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of the raw data.
 *
 * @param name usable in SPSS and R: letters, digits and underscores, a letter first
 * @param codes of a coded answer; empty for a plain number or text
 * @param trait whether it could tell people apart, and so may be withheld
 * @param read the cell of an answer: a number, a text, or null when it was not answered
 */
record Variable(
        String name,
        LocalText label,
        @Nullable Question question,
        boolean text,
        boolean trait,
        List<Code> codes,
        Function<Map<String, Object>, @Nullable Object> read) {
    /** Not asked because of the answers before, or not answered. */
    static final int NOT_ANSWERED = -1;
    /** Answered, and withheld so that nobody can be found. */
    static final int WITHHELD = -2;

    /** @param outsideBase "don't know" and the like */
    record Code(int number, LocalText label, boolean outsideBase) {}
}
