package cleancity.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClients;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class EmbeddedStoresTest {
    @Test
    void shouldAnswer() throws Exception {
        EmbeddedStores stores = EmbeddedStores.shared();
        try (var client = MongoClients.create(stores.mongodbUri())) {
            var c = client.getDatabase("t").getCollection("c");
            Mono.from(c.insertOne(new Document("_id", 1))).block();
            assertThat(Mono.from(c.countDocuments(Filters.eq("_id", 1))).block())
                    .isEqualTo(1);
        }
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stores.kafkaBootstrapServers()))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
    }
}
