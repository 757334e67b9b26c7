package cleancity.kernel.config;

/**
 * One row of the configuration table.
 *
 * @param name environment variable
 * @param fallback what holds when it is not set; empty when it must be set or has no default
 * @param meaning one phrase for docs/configuration.md
 */
public record Setting(String name, String fallback, String meaning) {}
