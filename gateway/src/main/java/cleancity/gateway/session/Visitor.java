package cleancity.gateway.session;

import cleancity.kernel.http.Call;

/**
 * From where somebody signs in.
 *
 * @param agent what the browser says it is
 */
public record Visitor(String address, String agent) {
    private static final int MOST = 200;

    public static Visitor of(Call call) {
        var agent = call.header("User-Agent").orElse("");
        return new Visitor(address(call), agent.substring(0, Math.min(MOST, agent.length())));
    }

    /** The front door replaces whatever a client writes there. */
    public static String address(Call call) {
        return call.header("X-Forwarded-For").orElse("unknown");
    }
}
