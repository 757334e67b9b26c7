package cleancity.survey.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of question in the subset; {@code panel} only groups and is no question. */
public enum Kind {
    TEXT,
    COMMENT,
    RADIOGROUP,
    CHECKBOX,
    DROPDOWN,
    RATING,
    BOOLEAN,
    MATRIX,
    RANKING,
    HTML;

    /** The {@code type} in SurveyJS JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /** Whether exactly one of the choices is the answer. */
    public boolean oneChoice() {
        return this == RADIOGROUP || this == DROPDOWN || this == RATING || this == BOOLEAN;
    }

    /** Whether the answer is a list of choices. */
    public boolean manyChoices() {
        return this == CHECKBOX || this == RANKING;
    }

    /** Whether people type the answer themselves; such answers are never counted and never leave as a fact. */
    public boolean open() {
        return this == TEXT || this == COMMENT;
    }
}
