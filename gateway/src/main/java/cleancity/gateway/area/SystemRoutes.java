package cleancity.gateway.area;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Endpoints;

/** How this installation runs. */
public final class SystemRoutes {
    private final SystemView system;

    /**
     * On the wire.
     *
     * @param mode {@code local} or {@code production}
     * @param wechat {@code stand-in} or {@code real}
     */
    public record SystemView(String mode, String wechat, String version, boolean sampleData, boolean totpRequired) {}

    public SystemRoutes(SystemView system) {
        this.system = system;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("readSystem", call -> Answer.ok(system));
    }
}
