package cleancity.gateway;

import cleancity.kernel.testing.Http;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser as far as sign-in needs one: it keeps cookies and follows redirects of one site when told to. */
final class Browser {
    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(int port) {
        this.port = port;
    }

    Http.Reply get(String address) {
        var path = address.replace("http://localhost:" + port, "")
                .replace("http://127.0.0.1:" + port, "")
                .split("#", 2)[0];
        return kept(http().get(path));
    }

    Http.Reply follow(Http.Reply redirect) {
        return get(redirect.headers().get("location"));
    }

    /** The whole way to the stand-in and back; the last answer. */
    Http.Reply signIn(String identity) {
        return follow(atCallback(identity));
    }

    /** As far as the redirect that carries the code. */
    Http.Reply atCallback(String identity) {
        return follow(get("/api/session/wechat/start?return=/surveys/1&identity=" + identity));
    }

    Http.Reply refresh() {
        return post("/api/session/refresh");
    }

    Http.Reply refreshStaff() {
        return post("/api/session/refresh?kind=staff");
    }

    Http.Reply post(String path) {
        return kept(http().post(path, "{}"));
    }

    Http.Reply delete(String path) {
        return kept(http().delete(path));
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    void put(String name, String value) {
        cookies.put(name, value);
    }

    private Http http() {
        var all = cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        return cookies.isEmpty() ? Http.at(port) : Http.at(port).with("Cookie", all);
    }

    private Http.Reply kept(Http.Reply reply) {
        var set = reply.headers().get("set-cookie");
        if (set != null) {
            var pair = set.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return reply;
    }
}
