package cleancity.survey.answer;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;

/** Answering over HTTP. */
public final class AnswerRoutes {
    private final SubmitAnswers submit;

    public AnswerRoutes(SubmitAnswers submit) {
        this.submit = submit;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("submitAnswers", this::submit);
    }

    private Answer submit(Call call) {
        var key = call.idempotencyKey()
                .orElseThrow(() -> new Refusal.Invalid("Idempotency-Key", CommonRule.IDEMPOTENCY_KEY_MISSING));
        return Answer.created(
                submit.submit(call.actor(), call.path("wave"), call.body(SubmitAnswers.Submission.class), key));
    }
}
