package cleancity.campaign.notice;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.LocalText;
import org.jspecify.annotations.Nullable;

/** Broadcasts over HTTP. */
public final class NoticeRoutes {
    private final TellParticipants tell;

    public NoticeRoutes(TellParticipants tell) {
        this.tell = tell;
    }

    record Broadcast(LocalText message, @Nullable Boolean urgent) {}

    public void bind(Endpoints endpoints) {
        endpoints.on("broadcast", call -> {
            var said = call.body(Broadcast.class);
            tell.broadcast(call.actor(), call.path("id"), said.message(), Boolean.TRUE.equals(said.urgent()));
            return Answer.noContent();
        });
    }
}
