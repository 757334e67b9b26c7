package cleancity.gateway.front;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** What every answer tells the browser to forbid. */
public final class SecurityHeaders {
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence CSP = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence PERMISSIONS = HttpHeaders.createOptimized("Permissions-Policy");
    private static final CharSequence HSTS = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence OPENER = HttpHeaders.createOptimized("Cross-Origin-Opener-Policy");
    private static final CharSequence RESOURCE = HttpHeaders.createOptimized("Cross-Origin-Resource-Policy");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final CharSequence NO = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");
    private static final CharSequence DATA_POLICY =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    private static final CharSequence ALLOWED =
            HttpHeaders.createOptimized("camera=(self), geolocation=(self), microphone=(), payment=()");

    private final CharSequence pagePolicy;
    private final boolean https;

    /**
     * @param https whether the public address is, so that browsers may be told never to use another
     * @param scripts another place that pages take scripts from (WeChat's JS-SDK); empty for none
     */
    public SecurityHeaders(boolean https, String scripts) {
        this.https = https;
        // 'self' as an ancestor: the console's editor shows its preview beside itself.
        this.pagePolicy = HttpHeaders.createOptimized("default-src 'self'; script-src 'self'"
                + (scripts.isEmpty() ? "" : " " + scripts)
                + "; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:;"
                + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'");
    }

    /** @param personal whether it answers somebody who has shown a token: then nobody keeps what is not public */
    void addTo(MultiMap headers, boolean page, boolean personal) {
        var kept = headers.get(HttpHeaders.CACHE_CONTROL);
        if (personal && (kept == null || !kept.startsWith("public"))) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
        headers.set(NO_SNIFF, NO);
        headers.set(REFERRER, SAME_ORIGIN);
        headers.set(RESOURCE, SAME_ORIGIN);
        headers.set(CSP, page ? pagePolicy : DATA_POLICY);
        if (page) {
            headers.set(PERMISSIONS, ALLOWED);
            headers.set(OPENER, SAME_ORIGIN);
        }
        if (https) {
            headers.set(HSTS, "max-age=31536000; includeSubDomains");
        }
    }
}
