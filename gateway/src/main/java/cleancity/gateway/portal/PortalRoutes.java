package cleancity.gateway.portal;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A small page that renders the contracts, without anything from elsewhere. */
public final class PortalRoutes {
    private static final Map<String, String> TYPES = Map.of(
            "portal.html", "text/html; charset=utf-8",
            "portal.js", "text/javascript; charset=utf-8",
            "portal.css", "text/css; charset=utf-8");

    public void bind(Endpoints endpoints) {
        endpoints.on("readPortal", call -> file("portal.html")).on("readPortalFile", call -> file(call.path("file")));
    }

    private static Answer file(String name) {
        var type = TYPES.get(name);
        try (var in = PortalRoutes.class.getResourceAsStream(name)) {
            if (type == null || in == null) {
                throw new Refusal.NotFound(CommonRule.NOT_FOUND);
            }
            return Answer.bytes(type, in.readAllBytes()).with("Cache-Control", "no-cache");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
