package cleancity.gateway.wechat;

import cleancity.gateway.page.Pages;
import cleancity.gateway.session.SameSite;
import cleancity.gateway.session.SessionCookie;
import cleancity.gateway.wechat.FinishWeChatSignIn.Outcome;
import cleancity.gateway.wechat.FinishWeChatSignIn.Reason;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The browser's way to WeChat and back. */
final class WeChatRoutes {
    private static final String COOKIE = "cleancity_sign_in";
    private static final String FOLDER = "/api/session/wechat";

    private final StartWeChatSignIn start;
    private final FinishWeChatSignIn finish;
    private final SignJsSdk jsSdk;
    private final SameSite site;
    private final SessionCookie cookies;

    WeChatRoutes(
            StartWeChatSignIn start, FinishWeChatSignIn finish, SignJsSdk jsSdk, SameSite site, SessionCookie cookies) {
        this.start = start;
        this.finish = finish;
        this.jsSdk = jsSdk;
        this.site = site;
        this.cookies = cookies;
    }

    void bind(Endpoints endpoints) {
        endpoints
                .on(
                        "startWeChatSignIn",
                        call -> depart(call, call.query("return").orElse("/"), 0))
                .on("finishWeChatSignIn", this::finish)
                .on("signJsSdk", call -> Answer.ok(jsSdk.sign(site.origin(call), call.queryRequired("url"))));
    }

    private Answer depart(Call call, String returnTo, int attempt) {
        var departure = start.start(site.origin(call), returnTo, attempt, call.query("identity"));
        var cookie = cookies.set(COOKIE, departure.state(), FOLDER, StartWeChatSignIn.LIFE);
        return Answer.redirect(departure.location()).with("Set-Cookie", cookie).with("Cache-Control", "no-store");
    }

    private Answer finish(Call call) {
        return switch (outcome(call)) {
            case Outcome.SignedIn in ->
                Answer.redirect(in.returnTo())
                        .with("Set-Cookie", in.opened().cookie())
                        .with("Cache-Control", "no-store");
            case Outcome.Again again -> depart(call, again.returnTo(), 1);
            case Outcome.Refused refused -> page(call, refused);
        };
    }

    /** Whoever comes back from WeChat reads a page, also when WeChat cannot be reached. */
    private Outcome outcome(Call call) {
        try {
            return finish.finish(call.cookie(COOKIE), call.query("state"), call.query("code"));
        } catch (Refusal.Unavailable e) {
            return new Outcome.Refused(Reason.UNAVAILABLE, "/");
        }
    }

    private static Answer page(Call call, Outcome.Refused refused) {
        boolean english = call.locale().getLanguage().equals("en");
        var words = words(refused.reason()).in(english);
        var again = FOLDER + "/start?return=" + URLEncoder.encode(refused.returnTo(), StandardCharsets.UTF_8);
        var body =
                "<h1>%s</h1><p>%s</p><a class=\"button\" href=\"%s\">%s</a><a class=\"button plain\" href=\"/\">%s</a>"
                        .formatted(
                                Pages.escape(words[0]),
                                Pages.escape(words[1]),
                                Pages.escape(again),
                                english ? "Sign in again" : "重新登录",
                                english ? "Back to the start" : "返回首页");
        int status = refused.reason() == Reason.UNAVAILABLE ? 503 : 400;
        return Pages.answer(status, call.locale(), words[0], body);
    }

    /** Title and text in both languages. */
    private record Words(String[] chinese, String[] english) {
        String[] in(boolean inEnglish) {
            return inEnglish ? english : chinese;
        }
    }

    private static Words words(Reason reason) {
        return switch (reason) {
            case FOREIGN ->
                new Words(new String[] {"登录未完成", "这次登录不是从本页面开始的，或已超过十分钟。请重新登录。"}, new String[] {
                    "Sign-in was not completed",
                    "It was not begun in this browser, or more than ten minutes ago. Please sign in again."
                });
            case SNAPSHOT ->
                new Words(new String[] {"请使用完整服务", "当前是微信的快照页，无法识别您。请点击页面右下角「使用完整服务」后再登录。"}, new String[] {
                    "Please open the full service",
                    "WeChat is showing a preview in which nobody is signed in. Choose “使用完整服务” at the"
                            + " bottom of the page, then sign in."
                });
            case UNAVAILABLE ->
                new Words(
                        new String[] {"暂时无法登录", "登录服务暂时不可用，请稍后再试。"},
                        new String[] {"Sign-in is not possible at the moment", "Please try again shortly."});
            case STALE ->
                new Words(new String[] {"登录已失效", "微信返回的登录凭证已过期。请重新登录。"}, new String[] {
                    "The sign-in has expired", "WeChat's code was no longer good. Please sign in again."
                });
        };
    }
}
