package cleancity.gateway.front;

import cleancity.kernel.model.CommonRule;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Serves the web client: its files, and its two pages for every path of theirs. */
final class StaticFiles {
    private static final String MISSING = """
            创卫通：网页端尚未构建。请先运行 `npm ci && npm run build`（目录 gateway/web），或用 WEB_ROOT 指向构建结果。
            CleanCity: the web client is not built. Run `npm ci && npm run build` in gateway/web, or name its folder in WEB_ROOT.
            """;

    /** What management ports answer; here it must not look as if it were there. */
    private static final Pattern MACHINES = Pattern.compile("/(health|ready|metrics)(/.*)?");

    private final WebFiles files;

    StaticFiles(WebFiles files) {
        this.files = files;
    }

    void serve(Visit visit) {
        if (!reads(visit)) {
            return;
        }
        var file = files.find(visit.path()).or(() -> page(visit.path()));
        if (file.isPresent()) {
            send(visit, file.get());
        } else if (files.present()) {
            visit.refuse(404, CommonRule.NOT_FOUND, Map.of());
        } else {
            visit.response()
                    .setStatusCode(503)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .end(MISSING);
        }
    }

    /** What is no file, but is in memory as one. */
    void serve(Visit visit, WebFile file) {
        if (reads(visit)) {
            send(visit, file);
        }
    }

    private static boolean reads(Visit visit) {
        var method = visit.request().method();
        visit.request().resume();
        if (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method)) {
            return true;
        }
        visit.refuse(405, CommonRule.METHOD_NOT_ALLOWED, Map.of());
        return false;
    }

    /** A path without a dot in its last part is one of the client's own pages, unless it is known to be a machine's. */
    private Optional<WebFile> page(String path) {
        boolean looksLikeFile = path.lastIndexOf('.') > path.lastIndexOf('/');
        boolean data = path.startsWith("/api/") || path.startsWith("/assets/");
        if (looksLikeFile
                || data
                || path.contains("/.")
                || MACHINES.matcher(path).matches()) {
            return Optional.empty();
        }
        boolean staff = path.equals("/staff") || path.startsWith("/staff/");
        return files.find(staff ? "/staff/index.html" : "/index.html");
    }

    private static void send(Visit visit, WebFile file) {
        var response = visit.response();
        response.putHeader(HttpHeaders.ETAG, file.etag())
                .putHeader(HttpHeaders.CACHE_CONTROL, file.cacheControl())
                .putHeader(HttpHeaders.VARY, "Accept-Encoding");
        if (file.etag().equals(visit.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        var accepted = visit.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        var packed = accepted != null && accepted.contains("gzip") ? file.zipped() : null;
        response.putHeader(HttpHeaders.CONTENT_TYPE, file.type());
        if (packed != null) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        var body = packed == null ? file.plain() : packed;
        if (HttpMethod.HEAD.equals(visit.request().method())) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .end();
        } else {
            response.end(body);
        }
    }
}
