package cleancity.survey.sheet;

import cleancity.survey.form.Form;
import cleancity.survey.form.Kind;

/** How long answering takes: what a sheet promises must be kept, so it is rounded up. */
final class AnswerTime {
    private static final int QUESTION_SECONDS = 9;
    private static final int ROW_SECONDS = 4;
    private static final int TYPING_SECONDS = 15;

    private AnswerTime() {}

    /** Whole minutes, at least one; questions that conditions may hide count too. */
    static int minutes(Form form) {
        int seconds = form.questions().stream()
                .filter(question -> question.kind() != Kind.HTML)
                .mapToInt(question -> question.kind().open() && question.required()
                        ? TYPING_SECONDS
                        : QUESTION_SECONDS
                                + ROW_SECONDS * question.options().rows().size())
                .sum();
        return Math.max(1, Math.ceilDiv(seconds, 60));
    }
}
