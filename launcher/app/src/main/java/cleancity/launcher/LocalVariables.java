package cleancity.launcher;

import cleancity.stores.EmbeddedStores;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * The environment each service would have been given, made for one process: what the caller sets wins. Only the public
 * port is open to other machines.
 */
final class LocalVariables {
    private static final String HERE = "127.0.0.1";

    private LocalVariables() {}

    static Map<String, String> of(
            Map<String, String> environment,
            LocalSettings settings,
            EmbeddedStores stores,
            Ports ports,
            Map<String, String> secrets) {
        var variables = new HashMap<String, String>(secrets);
        variables.putAll(Map.of("SEED", "chaozhou", "MODE", "local", "WECHAT", "stand-in"));
        variables.put("SAMPLE_DATA", Boolean.toString(Demo.isIn(settings.data())));
        variables.putAll(environment);
        variables.put("MONGODB_URI", stores.mongodbUri());
        variables.put("REDIS_URI", stores.redisUri());
        variables.put("KAFKA_BOOTSTRAP_SERVERS", stores.kafkaBootstrapServers());
        variables.put(
                "JWKS_URI",
                at(ports.gateway()).resolve("/.well-known/jwks.json").toString());
        place(variables, "GATEWAY", ports.gateway());
        variables.put("GATEWAY_HOST", environment.getOrDefault("GATEWAY_HOST", "0.0.0.0"));
        place(variables, "SURVEY", ports.survey());
        place(variables, "COMPLAINT", ports.complaint());
        place(variables, "CAMPAIGN", ports.campaign());
        place(variables, "EVALUATION", ports.evaluation());
        return Map.copyOf(variables);
    }

    private static void place(Map<String, String> variables, String service, int port) {
        variables.put(service + "_HOST", HERE);
        variables.put(service + "_MANAGEMENT_HOST", HERE);
        variables.put(service + "_PORT", Integer.toString(port));
        variables.put(service + "_MANAGEMENT_PORT", Integer.toString(Ports.management(port)));
        variables.put(service + "_URI", at(port).toString());
    }

    static URI at(int port) {
        return URI.create("http://" + HERE + ":" + port);
    }
}
