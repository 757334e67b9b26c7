package cleancity.survey.testing;

import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.FactPublisher;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.Topic;
import cleancity.kernel.http.Json;
import cleancity.kernel.testing.FactSchemas;
import cleancity.stores.EmbeddedStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells facts as the other services do: their golden samples, with some members replaced. */
public final class Neighbours implements AutoCloseable {
    private static final Topic COMPLAINTS = new Topic("cleancity.complaint", 6);
    private static final Topic CAMPAIGNS = new Topic("cleancity.campaign", 6);

    private final FactPublisher publisher = FactPublisher.connect(
            EmbeddedStores.shared().kafkaBootstrapServers(), URI.create("/neighbours"), new SimpleMeterRegistry());

    /** A closed case; what is told again has the same content under another fact id. */
    public void closed(String caseId, String unit, Instant at, List<String> reporters) {
        tell(
                COMPLAINTS,
                "complaint-service",
                "complaint.closed.v1",
                caseId,
                at,
                Map.of("caseId", caseId, "unit", unit, "closedAt", at, "reporterIds", reporters));
    }

    /** A closed case of the sample data. */
    public void madeUp(String caseId, String unit, Instant at, List<String> reporters) {
        tell(
                COMPLAINTS,
                "complaint-service",
                "complaint.closed.v1",
                caseId,
                at,
                Map.of("caseId", caseId, "unit", unit, "closedAt", at, "reporterIds", reporters, "sample", true));
    }

    public void completed(String campaign, Instant endsAt) {
        tell(
                CAMPAIGNS,
                "campaign-service",
                "campaign.completed.v1",
                campaign,
                endsAt,
                Map.of("campaignId", campaign, "endsAt", endsAt));
    }

    public void hours(String campaign, String person, String kind, Instant at) {
        tell(
                CAMPAIGNS,
                "campaign-service",
                "hours.recorded.v1",
                campaign,
                at,
                Map.of("campaignId", campaign, "personId", person, "kind", kind));
    }

    private void tell(
            Topic topic, String module, String type, String subject, Instant at, Map<String, Object> changes) {
        var schemas = FactSchemas.of(module);
        var data = (ObjectNode) Json.mapper().readTree(schemas.sample(type));
        changes.forEach((name, value) -> data.set(name, Json.mapper().<JsonNode>valueToTree(value)));
        schemas.assertFits(type, data.toString());
        var fact = new Fact(UUID.randomUUID().toString(), type, subject, at, data);
        OutboxEntry.of(topic, fact).forEach(entry -> publisher.send(entry).join());
    }

    @Override
    public void close() {
        publisher.close();
    }
}
