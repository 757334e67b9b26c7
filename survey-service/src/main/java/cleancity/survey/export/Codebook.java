package cleancity.survey.export;

import cleancity.kernel.model.LocalText;
import cleancity.survey.form.QuestionRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What every column and code of the raw data means: one line per code, one per column without codes. */
final class Codebook {
    static final List<String> HEADER = List.of(
            "variable", "label_zh", "label_en", "question", "type", "role", "code", "value_zh", "value_en", "missing");
    static final LocalText NOT_ANSWERED = LocalText.of("未作答或未问到", "Not answered or not asked");
    static final LocalText WITHHELD = LocalText.of("为防止识别个人而不予提供", "Withheld so that nobody can be identified");

    private Codebook() {}

    static void each(Asked asked, Consumer<List<@Nullable Object>> action) {
        for (var column : Frame.COLUMNS) {
            action.accept(line(
                    column.name(), column.label(), new String[] {"", column.text() > 0 ? "text" : "number", ""}, null));
        }
        for (var variable : asked.variables()) {
            var question = variable.question();
            var kind = question == null ? "" : question.kind().slug();
            var role = question == null || question.role() == null ? null : question.role();
            var about = new String[] {question == null ? "" : question.name(), kind, slug(role)};
            codes(variable).forEach(code -> action.accept(line(variable.name(), variable.label(), about, code)));
        }
    }

    /** The codes of a variable with those that say why there is none. */
    static List<Variable.Code> codes(Variable variable) {
        var codes = new ArrayList<>(variable.codes());
        codes.add(new Variable.Code(Variable.NOT_ANSWERED, NOT_ANSWERED, true));
        if (variable.trait()) {
            codes.add(new Variable.Code(Variable.WITHHELD, WITHHELD, true));
        }
        return codes;
    }

    private static List<@Nullable Object> line(
            String name, LocalText label, String[] about, Variable.@Nullable Code code) {
        var line = new ArrayList<@Nullable Object>();
        line.add(name);
        line.add(chinese(label));
        line.add(english(label));
        line.addAll(List.of(about));
        line.add(code == null ? null : code.number());
        line.add(code == null ? null : chinese(code.label()));
        line.add(code == null ? null : english(code.label()));
        line.add(code == null || !code.outsideBase() ? null : 1);
        return line;
    }

    private static String slug(@Nullable QuestionRole role) {
        return role == null ? "" : role.slug();
    }

    static String chinese(LocalText text) {
        return text.in(Locale.SIMPLIFIED_CHINESE);
    }

    static String english(LocalText text) {
        return text.in(Locale.ENGLISH);
    }
}
