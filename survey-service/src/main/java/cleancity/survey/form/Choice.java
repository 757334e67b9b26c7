package cleancity.survey.form;

import cleancity.kernel.model.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be chosen, or a row or column of a matrix.
 *
 * @param value text, number or boolean, as it stands in answers
 * @param score {@code x_score}: 1 or 0 for yes-no roles, 5 to 1 for satisfaction
 * @param outsideBase {@code x_excludeFromBase}: "don't know" and the like
 * @param eligible false with {@code x_eligible: false}: who chooses it does not belong to the population
 * @param category {@code x_margin}: the category of the population margin it belongs to
 */
public record Choice(
        Object value,
        LocalText text,
        @Nullable Double score,
        boolean outsideBase,
        boolean eligible,
        @Nullable String category) {
    public static final String OTHER = "other";
    public static final String NONE = "none";

    static Choice plain(Object value, LocalText text) {
        return new Choice(value, text, null, false, true, null);
    }

    /** The value as a key in counts: what a stored key must not hold is written in per cent. */
    public String key() {
        return Values.key(value)
                .replace("%", "%25")
                .replace(".", "%2E")
                .replace("$", "%24")
                .replace("~", "%7E")
                .replace("|", "%7C");
    }
}
