package cleancity.gateway.wechat;

import cleancity.kernel.model.Refusal;
import java.util.Map;
import java.util.Set;

/** 订阅通知 of an official account (developers.weixin.qq.com: message/subscribe/bizsend). */
public final class WeChatMessages {
    /** Token invalid or expired: another replica's or WeChat's own clock was faster. */
    private static final Set<Integer> TOKEN_GONE = Set.of(40001, 40014, 42001);

    private static final int NO_CONSENT = 43101;
    private static final int NO_SUCH_PERSON = 40003;

    private final WeChatApi api;
    private final AppTokens tokens;
    private final String origin;

    /** How it went. */
    public enum Outcome {
        SENT,
        /** Refused by the person, or used up. */
        NO_CONSENT,
        UNKNOWN_PERSON,
        /** A value or the template is wrong: somebody has to look at the setting. */
        REJECTED,
        UNAVAILABLE
    }

    WeChatMessages(WeChatApi api, AppTokens tokens, String origin) {
        this.api = api;
        this.tokens = tokens;
        this.origin = origin;
    }

    /**
     * Sends one message.
     *
     * @param link path of the page it opens
     * @param data values by field, as the template wants them
     */
    public Outcome send(String openId, String template, String link, Map<String, ?> data) {
        var message = Map.of("touser", openId, "template_id", template, "page", origin + link, "data", data);
        try {
            int error = api.message(tokens.current(), message).error();
            if (TOKEN_GONE.contains(error)) {
                error = api.message(tokens.renewed(), message).error();
            }
            return outcome(error);
        } catch (Refusal.Unavailable _) {
            return Outcome.UNAVAILABLE;
        }
    }

    private static Outcome outcome(int error) {
        return switch (error) {
            case 0 -> Outcome.SENT;
            case NO_CONSENT -> Outcome.NO_CONSENT;
            case NO_SUCH_PERSON -> Outcome.UNKNOWN_PERSON;
            default -> Outcome.REJECTED;
        };
    }
}
