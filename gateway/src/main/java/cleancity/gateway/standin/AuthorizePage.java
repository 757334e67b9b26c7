package cleancity.gateway.standin;

import cleancity.gateway.page.Pages;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page on which somebody chooses who to be. */
final class AuthorizePage {
    private static final List<String> PEOPLE = List.of("林晓", "陈伯", "黄阿姨", "郑同学");

    private AuthorizePage() {}

    /** @param query the request's own query, to which the choice is added */
    static String html(Locale locale, String query) {
        boolean english = locale.getLanguage().equals("en");
        var action = "?" + query.replaceAll("&?identity=[^&]*", "");
        var links = PEOPLE.stream()
                .map(name -> "<a class=\"button\" href=\"%s\">%s</a>"
                        .formatted(Pages.escape(action + "&identity=" + encoded(name)), Pages.escape(name)))
                .collect(Collectors.joining());
        var fields = Arrays.stream(action.substring(1).split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .map(pair -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(Pages.escape(decoded(pair[0])), Pages.escape(decoded(pair[1]))))
                .collect(Collectors.joining());
        return Pages.html(locale, english ? "Stand-in for WeChat" : "微信登录替身（测试）", """
                <div class="mark"><h1>%s</h1><p>%s</p></div>
                <h2>%s</h2>%s
                <form method="get">%s<label>%s<input name="identity" maxlength="40" required autocomplete="off"></label>
                <button>%s</button></form>
                """.formatted(
                        english ? "Not WeChat: a stand-in" : "这不是微信：本机测试替身",
                        english
                                ? "This page replaces WeChat's sign-in on a local installation. No WeChat account"
                                        + " is involved. Choose who you want to be."
                                : "本机运行时，用此页代替微信授权登录，不涉及任何真实微信账号。请选择一个测试身份。",
                        english ? "Who are you?" : "选择身份",
                        links,
                        fields,
                        english ? "Somebody else" : "或输入其他名字",
                        english ? "Continue" : "继续"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
