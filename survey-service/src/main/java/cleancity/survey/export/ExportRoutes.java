package cleancity.survey.export;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import cleancity.survey.model.ExportEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Raw answers, codebook and syntax over HTTP, and the list of what was taken. */
public final class ExportRoutes {
    private static final String CSV = "text/csv; charset=utf-8";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ExportAnswers answers;
    private final LogExports log;
    private final Cursors cursors;

    record Page(List<ExportEntry> items, @Nullable String next) {}

    public ExportRoutes(ExportAnswers answers, LogExports log, Cursors cursors) {
        this.answers = answers;
        this.log = log;
        this.cursors = cursors;
    }

    public void bind(Endpoints endpoints) {
        endpoints
                .on("exportAnswersCsv", this::csv)
                .on("exportAnswersXlsx", this::xlsx)
                .on("exportCodebook", this::codebook)
                .on("exportSpss", this::spss)
                .on("exportTexts", this::texts)
                .on("listExports", this::taken);
    }

    private Answer csv(Call call) {
        var asked = closed(call, "answers.csv");
        var raw = answers.raw(asked);
        return Answer.stream(CSV, name(asked, "answers.csv"), out -> WriteAnswers.csv(asked, raw, out));
    }

    private Answer xlsx(Call call) {
        var asked = closed(call, "answers.xlsx");
        var raw = answers.raw(asked);
        return Answer.stream(XLSX, name(asked, "answers.xlsx"), out -> WriteAnswers.xlsx(asked, raw, out));
    }

    private Answer texts(Call call) {
        var asked = closed(call, "texts.csv");
        var texts = answers.texts(asked);
        return Answer.stream(CSV, name(asked, "texts.csv"), out -> WriteAnswers.texts(texts, out));
    }

    private Answer codebook(Call call) {
        var asked = answers.asked(call.actor(), call.path("wave"));
        return Answer.stream(CSV, name(asked, "codebook.csv"), out -> WriteAnswers.codebook(asked, out));
    }

    private Answer spss(Call call) {
        var asked = answers.asked(call.actor(), call.path("wave"));
        var bytes = WriteAnswers.spss(asked, name(asked, "answers.csv"));
        return Answer.stream("text/plain; charset=utf-8", name(asked, "answers.sps"), out -> out.write(bytes));
    }

    private Answer taken(Call call) {
        var after = call.query("cursor").map(cursors::decode).map(Cursor::id).orElse(null);
        var page = log.page(call.actor(), after, call.limit());
        var next = page.size() < call.limit()
                ? null
                : cursors.encode(new Cursor("", page.getLast().id()));
        return Answer.ok(new Page(page, next));
    }

    private Asked closed(Call call, String kind) {
        var asked = answers.closed(call.actor(), call.path("wave"));
        log.taken(call.actor(), asked.wave().id(), kind);
        return asked;
    }

    private static String name(Asked asked, String file) {
        return asked.wave().id() + "-" + file;
    }
}
