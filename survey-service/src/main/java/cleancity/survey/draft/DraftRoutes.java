package cleancity.survey.draft;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Drafts over HTTP. */
public final class DraftRoutes {
    private final KeepDrafts drafts;

    record Sent(@Nullable String community, String language, int page, int seconds, JsonNode answers, long revision) {}

    record Saved(long revision, Instant savedAt, Instant expiresAt) {}

    record View(
            @Nullable String community,
            String language,
            int page,
            int seconds,
            JsonNode answers,
            long revision,
            Instant savedAt,
            Instant expiresAt) {}

    public DraftRoutes(KeepDrafts drafts) {
        this.drafts = drafts;
    }

    public void bind(Endpoints endpoints) {
        endpoints
                .on("saveAnswerDraft", this::save)
                .on("getAnswerDraft", this::read)
                .on("dropAnswerDraft", call -> {
                    drafts.drop(call.actor(), call.path("wave"));
                    return Answer.noContent();
                });
    }

    private Answer save(Call call) {
        var sent = call.body(Sent.class);
        var content =
                new KeepDrafts.Content(sent.community(), sent.language(), sent.page(), sent.seconds(), sent.answers());
        var stored = drafts.save(call.actor(), call.path("wave"), content, sent.revision());
        return Answer.ok(new Saved(stored.revision(), stored.savedAt(), stored.expiresAt()));
    }

    private Answer read(Call call) {
        return drafts.read(call.actor(), call.path("wave"))
                .map(draft -> Answer.ok(view(draft)))
                .orElseGet(Answer::noContent);
    }

    private static View view(KeepDrafts.Draft draft) {
        var content = draft.content();
        return new View(
                content.community(),
                content.language(),
                content.page(),
                content.seconds(),
                content.answers(),
                draft.stored().revision(),
                draft.stored().savedAt(),
                draft.stored().expiresAt());
    }
}
