package cleancity.kernel.lifecycle;

import cleancity.kernel.http.Contract;
import cleancity.kernel.http.ContractRouter;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.HttpDoor;
import cleancity.kernel.http.IdempotencyStore;
import cleancity.kernel.http.InFlight;
import cleancity.kernel.http.ProblemTexts;
import cleancity.kernel.security.Keys;
import cleancity.kernel.security.TokenVerifier;

/** Both doors of a service: the contract's operations for people, health, readiness and metrics for machines. */
public final class ServiceDoors implements AutoCloseable {
    private final Closing closing = new Closing();
    private final HttpDoor door;
    private final int managementPort;

    /**
     * What is behind the doors.
     *
     * @param folder resource folder of the service: {@code openapi.yaml} and {@code problems_*.properties} are there
     */
    public record Service(
            String folder, ClassLoader loader, Endpoints endpoints, Keys keys, IdempotencyStore idempotency) {}

    private ServiceDoors(Platform platform, ServiceConfig config, Service service, Readiness readiness) {
        var vertx = platform.vertx();
        var verifier = new TokenVerifier(service.keys(), platform.clock());
        var router = new ContractRouter(
                Contract.load(vertx, service.folder() + "/openapi.yaml", service.loader()),
                service.endpoints(),
                new ContractRouter.Settings(
                        verifier::actor,
                        service.idempotency(),
                        new InFlight(config.maxInFlight(), platform.meters()),
                        new ProblemTexts(service.folder(), service.loader()),
                        platform.meters(),
                        config.checkAnswers()));
        managementPort = closing.add(
                        ManagementDoor.open(platform, readiness, config.managementHost(), config.managementPort()))
                .port();
        door = closing.add(
                HttpDoor.open(vertx, config.host(), config.port(), config.instances(), () -> router.router(vertx)));
        closing.add(readiness.needs("keys", service.keys()::ready));
    }

    /** @throws IllegalStateException when contract and code differ */
    public static ServiceDoors open(Platform platform, ServiceConfig config, Service service, Readiness readiness) {
        return new ServiceDoors(platform, config, service, readiness);
    }

    public int port() {
        return door.port();
    }

    public int managementPort() {
        return managementPort;
    }

    /** Not ready first, then the requests at work finish, then the management door. */
    @Override
    public void close() {
        closing.close();
    }
}
