package cleancity.gateway.message;

import cleancity.gateway.model.MessageConsents;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import java.util.List;

/** What of their notices a person also wants in WeChat. */
public final class MessageRoutes {
    private final Templates templates;
    private final MessageConsents consents;

    public MessageRoutes(Templates templates, MessageConsents consents) {
        this.templates = templates;
        this.consents = consents;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("readMessageConsents", this::read).on("grantMessages", this::grant);
    }

    /**
     * On the wire.
     *
     * @param left how many messages may still be sent
     */
    public record Consent(String kind, String template, int left) {}

    /** On the wire. */
    public record Consents(List<Consent> items) {}

    /** On the wire: the templates that the person accepted in WeChat's dialogue. */
    public record Accepted(List<String> templates) {}

    private Answer read(Call call) {
        return Answer.ok(of(call.actor().id()));
    }

    /** A template that is not ours is passed over: the dialogue may be older than our list. */
    private Answer grant(Call call) {
        var person = call.actor().id();
        var accepted = call.body(Accepted.class).templates();
        templates.all().stream()
                .map(Template::id)
                .filter(accepted::contains)
                .forEach(template -> consents.grant(person, template));
        return Answer.ok(of(person));
    }

    private Consents of(String person) {
        return new Consents(templates.all().stream()
                .map(each -> new Consent(each.kind(), each.id(), consents.left(person, each.id())))
                .toList());
    }
}
