package cleancity.gateway.keys;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.security.Jwks;

/** Publishes the key set. */
public final class KeyRoutes {
    private final KeyRing ring;

    public KeyRoutes(KeyRing ring) {
        this.ring = ring;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on(
                "readKeys", call -> Answer.ok(Jwks.of(ring.published())).with("Cache-Control", "public, max-age=60"));
    }
}
