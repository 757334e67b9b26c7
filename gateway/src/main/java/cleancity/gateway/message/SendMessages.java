package cleancity.gateway.message;

import cleancity.gateway.inbox.Draft;
import cleancity.gateway.inbox.Drafts;
import cleancity.gateway.model.MessageConsents;
import cleancity.gateway.model.OpenId;
import cleancity.gateway.model.Residents;
import cleancity.gateway.wechat.WeChatMessages;
import cleancity.gateway.wechat.WeChatMessages.Outcome;
import cleancity.kernel.facts.ReceivedFact;
import cleancity.kernel.secret.Seal;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sends to a person's WeChat what also stands in their inbox, if they have agreed. One try: a message that WeChat cannot
 * take now is left to the inbox, and a repeated fact sends nothing again.
 */
public final class SendMessages {
    private final Drafts drafts;
    private final Templates templates;
    private final MessageConsents consents;
    private final Recipients recipients;
    private final WeChatMessages wechat;
    private final MeterRegistry meters;

    /** How a resident's openid is found and read. */
    public record Recipients(Residents residents, Seal seal) {}

    public SendMessages(
            Drafts drafts,
            Templates templates,
            MessageConsents consents,
            Recipients recipients,
            WeChatMessages wechat,
            MeterRegistry meters) {
        this.drafts = drafts;
        this.templates = templates;
        this.consents = consents;
        this.recipients = recipients;
        this.wechat = wechat;
        this.meters = meters;
    }

    public void handle(ReceivedFact fact) {
        drafts.of(fact).forEach(draft -> templates.of(draft.kind()).ifPresent(template -> {
            for (var person : draft.persons()) {
                if (consents.take(person, template.id(), fact.id())) {
                    send(person, draft, template);
                }
            }
        }));
    }

    private void send(String person, Draft draft, Template template) {
        var openId = recipients.residents().openIdOf(person).map(OpenId::sealed).flatMap(recipients.seal()::open);
        var outcome = openId.map(to -> wechat.send(to, template.id(), draft.link(), template.filled(chinese(draft))))
                .orElse(Outcome.UNKNOWN_PERSON);
        meters.counter("messages", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
        if (outcome == Outcome.NO_CONSENT) {
            consents.forget(person, template.id());
        }
    }

    /** The templates' own words are Chinese. */
    private static Map<String, String> chinese(Draft draft) {
        return draft.values().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()
                .in(Locale.CHINESE)));
    }
}
