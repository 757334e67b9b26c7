package cleancity.gateway.inbox;

import cleancity.gateway.model.Notice;
import cleancity.gateway.model.Notices;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.secret.RootSecret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One's own notices. */
public final class InboxRoutes {
    private final Notices notices;
    private final Cursors cursors;

    public InboxRoutes(Notices notices, RootSecret root) {
        this.notices = notices;
        this.cursors = new Cursors(root.key("cursors", "HmacSHA256").getEncoded(), "inbox");
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("readInbox", this::read).on("markNoticeRead", this::markRead);
    }

    /** On the wire. */
    public record NoticeView(
            String id,
            String kind,
            LocalText title,
            LocalText body,
            @Nullable String link,
            Instant at,
            boolean read) {
        static NoticeView of(Notice notice) {
            return new NoticeView(
                    notice.id(),
                    notice.kind(),
                    notice.title(),
                    notice.body(),
                    notice.link(),
                    notice.at(),
                    notice.read());
        }
    }

    /** On the wire. */
    public record Inbox(List<NoticeView> items, @Nullable String next, int unread) {}

    private Answer read(Call call) {
        var person = call.actor().id();
        var before = call.query("cursor").map(this::place).orElse(null);
        var page = notices.of(person, before, call.limit());
        var next = page.size() < call.limit() ? null : cursor(page.getLast());
        var items = page.stream().map(NoticeView::of).toList();
        return Answer.ok(new Inbox(items, next, notices.unread(person)));
    }

    private Answer markRead(Call call) {
        notices.markRead(call.actor().id(), call.path("id"));
        return Answer.noContent();
    }

    private String cursor(Notice last) {
        return cursors.encode(new Cursor(last.at().toString(), last.id()));
    }

    private Notices.Place place(String text) {
        var cursor = cursors.decode(text);
        return new Notices.Place(Instant.parse(cursor.sortKey()), cursor.id());
    }
}
