package cleancity.gateway.session;

import cleancity.gateway.model.GatewayRule;
import cleancity.kernel.http.Call;
import cleancity.kernel.model.Refusal;
import java.util.Set;

/**
 * Which address this installation has, and whether a request that leans on a cookie comes from its own pages.
 *
 * @param configured {@code https://host} of the public address; empty to take the host each request names
 */
public record SameSite(String configured) {
    private static final Set<String> OWN = Set.of("same-origin", "none");

    /** Scheme and host as the browser sees them. */
    public String origin(Call call) {
        return configured.isEmpty()
                ? "http://" + call.header("X-Forwarded-Host").orElse("localhost")
                : configured;
    }

    /**
     * Browsers tell where a request comes from by headers no script can set; what is no browser sends neither.
     *
     * @throws Refusal.Forbidden when it is another site
     */
    public void require(Call call) {
        var site = call.header("Sec-Fetch-Site");
        boolean own = site.isPresent()
                ? OWN.contains(site.get())
                : call.header("Origin").map(origin(call)::equals).orElse(true);
        if (!own) {
            throw new Refusal.Forbidden(GatewayRule.FOREIGN_ORIGIN);
        }
    }
}
