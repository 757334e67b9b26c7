package cleancity.kernel.facts;

/** Handles facts one by one. It will see some of them twice. */
@FunctionalInterface
public interface FactHandler {
    void handle(ReceivedFact fact) throws Exception;
}
