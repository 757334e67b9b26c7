package cleancity.kernel.config;

import java.util.List;

/** The environment does not make a valid configuration; the message lists every fault, one a line. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigurationException(List<String> faults) {
        super("The configuration is not valid:\n  " + String.join("\n  ", faults));
    }
}
