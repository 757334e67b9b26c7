package cleancity.survey.answer;

import cleancity.survey.form.AnswerCheck;
import cleancity.survey.form.Form;
import cleancity.survey.form.Kind;
import cleancity.survey.form.Question;
import cleancity.survey.model.AnswerFlag;
import cleancity.survey.tally.Tallying;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Finds what looks odd in an answer. */
final class Flags {
    /** For each thing answered: the cut-off of Huang, Curran, Keeney, Poposki and DeShon (2012), J Bus Psychol 27:99. */
    private static final double FASTEST_SECONDS = 2;

    private static final int LONG_MATRIX = 8;

    private Flags() {}

    static List<String> of(Form form, AnswerCheck check, int seconds) {
        var flags = new ArrayList<String>();
        if (seconds < FASTEST_SECONDS * things(check)) {
            flags.add(AnswerFlag.SPEEDING.slug());
        }
        if (form.questions().stream().anyMatch(question -> straight(question, check))) {
            flags.add(AnswerFlag.STRAIGHT_LINING.slug());
        }
        if (!Tallying.eligible(form, check.cleaned())) {
            flags.add(AnswerFlag.SCREENED_OUT.slug());
        }
        return flags;
    }

    private static int things(AnswerCheck check) {
        return check.cleaned().values().stream()
                .mapToInt(value -> value instanceof Map<?, ?> rows ? rows.size() : 1)
                .sum();
    }

    private static boolean straight(Question question, AnswerCheck check) {
        return question.kind() == Kind.MATRIX
                && check.cleaned().get(question.name()) instanceof Map<?, ?> rows
                && rows.size() >= LONG_MATRIX
                && new HashSet<>(rows.values()).size() == 1;
    }
}
