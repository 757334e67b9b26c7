package cleancity.survey.answer;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.survey.model.Quota;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answering over HTTP. */
public final class AnswerRoutes {
    private final SubmitAnswers submit;
    private final Quotas quotas;
    private final AnswerQuality quality;

    record QuotaView(@Nullable String community, Map<String, String> choices, int limit, int taken) {}

    record QuotaList(List<QuotaView> items) {
        static QuotaList of(List<Quota> quotas) {
            return new QuotaList(quotas.stream()
                    .map(q -> new QuotaView(q.community(), q.choices(), q.limit(), q.taken()))
                    .toList());
        }
    }

    record NewQuotas(List<Quotas.Wanted> quotas) {}

    public AnswerRoutes(SubmitAnswers submit, Quotas quotas, AnswerQuality quality) {
        this.submit = submit;
        this.quotas = quotas;
        this.quality = quality;
    }

    public void bind(Endpoints endpoints) {
        endpoints
                .on("submitAnswers", this::submit)
                .on(
                        "readAnswerQuality",
                        call -> Answer.ok(quality.of(call.actor(), call.path("wave"), call.queryRequired("area"))))
                .on(
                        "setQuotas",
                        call -> Answer.ok(QuotaList.of(quotas.set(
                                call.actor(),
                                call.path("wave"),
                                call.body(NewQuotas.class).quotas()))))
                .on("readQuotas", call -> Answer.ok(QuotaList.of(quotas.read(call.actor(), call.path("wave")))));
    }

    private Answer submit(Call call) {
        var key = call.idempotencyKey()
                .orElseThrow(() -> new Refusal.Invalid("Idempotency-Key", CommonRule.IDEMPOTENCY_KEY_MISSING));
        return Answer.created(
                submit.submit(call.actor(), call.path("wave"), call.body(TakeAnswer.Submission.class), key));
    }
}
