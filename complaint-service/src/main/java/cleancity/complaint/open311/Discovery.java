package cleancity.complaint.open311;

import java.util.List;

/** Where the service is and what it speaks. */
final class Discovery {
    private static final String CHANGESET = "2026-11-23T00:00:00Z";
    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private Discovery() {}

    static Node node(String publicAddress) {
        var endpoint = Node.Group.of(
                "endpoint",
                Node.value("specification", SPECIFICATION),
                Node.value("url", publicAddress + "/open311/v2"),
                Node.value("changeset", CHANGESET),
                Node.value("type", "production"),
                new Node.Items(
                        "formats",
                        List.of(Node.value("format", "text/xml"), Node.value("format", "application/json"))));
        return Node.Group.of(
                "discovery",
                Node.value("changeset", CHANGESET),
                Node.value("contact", "API 密钥请向市创卫办申请"),
                Node.value("key_service", publicAddress + "/docs"),
                new Node.Items("endpoints", List.of(endpoint)));
    }
}
