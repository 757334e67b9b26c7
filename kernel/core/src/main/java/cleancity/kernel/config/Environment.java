package cleancity.kernel.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Typed reads of environment variables. Every read is remembered as a {@link Setting} and every fault collected, so
 * that one start shows all that is wrong; {@link #check()} ends the reading.
 */
public final class Environment {
    private final Map<String, String> values;
    private final List<Setting> settings = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private Environment(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    public static Environment of(Map<String, String> values) {
        return new Environment(values);
    }

    /** A text without blanks around it; a variable set to nothing counts as not set, as an unfilled line of a file. */
    public String text(String name, String fallback, String meaning) {
        settings.add(new Setting(name, fallback, meaning));
        var value = values.getOrDefault(name, "").strip();
        return value.isEmpty() ? fallback : value;
    }

    /** A text that must be there; a missing one is a fault. */
    public String required(String name, String meaning) {
        var value = text(name, "", meaning);
        if (value.isEmpty()) {
            faults.add(name + " must be set: " + meaning);
        }
        return value;
    }

    public Secret secret(String name, String meaning) {
        return new Secret(text(name, "", meaning));
    }

    /** A secret that must be there and long enough not to be guessed; its value stands in no message. */
    public Secret secret(String name, int least, String meaning) {
        var value = required(name, meaning);
        if (!value.isEmpty() && value.length() < least) {
            faults.add("%s must have at least %d characters, but has %d".formatted(name, least, value.length()));
        }
        return new Secret(value);
    }

    public int number(String name, int fallback, int least, int most, String meaning) {
        int value = parsed(name, Integer.toString(fallback), meaning, "a whole number", Integer::valueOf, fallback);
        if (value < least || value > most) {
            faults.add("%s must lie between %d and %d, but is %d".formatted(name, least, most, value));
        }
        return value;
    }

    /** A TCP port; 0 lets the system choose. */
    public int port(String name, int fallback, String meaning) {
        return number(name, fallback, 0, 65_535, meaning);
    }

    public boolean flag(String name, boolean fallback, String meaning) {
        return choice(name, fallback ? Flag.TRUE : Flag.FALSE, Flag.class, meaning) == Flag.TRUE;
    }

    public Duration seconds(String name, int fallback, String meaning) {
        return Duration.ofSeconds(number(name, fallback, 1, Integer.MAX_VALUE, meaning));
    }

    public URI address(String name, String fallback, String meaning) {
        return parsed(name, fallback, meaning, "an address", URI::create, URI.create(fallback));
    }

    public Path folder(String name, String fallback, String meaning) {
        return parsed(name, fallback, meaning, "a path", Path::of, Path.of(fallback));
    }

    public <E extends Enum<E>> E choice(String name, E fallback, Class<E> kind, String meaning) {
        var options =
                Arrays.stream(kind.getEnumConstants()).map(Environment::spoken).toList();
        return parsed(
                name,
                spoken(fallback),
                meaning,
                "one of " + options,
                text -> Enum.valueOf(kind, text.toUpperCase(Locale.ROOT).replace('-', '_')),
                fallback);
    }

    private <T> T parsed(
            String name, String fallback, String meaning, String kind, Function<String, T> parse, T instead) {
        var value = text(name, fallback, meaning);
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException e) {
            faults.add("%s must be %s, but is \"%s\"".formatted(name, kind, value));
            return instead;
        }
    }

    /** Every variable read so far, in order: the table of docs/configuration.md. */
    public List<Setting> settings() {
        return List.copyOf(settings);
    }

    /** @throws ConfigurationException naming every fault found */
    public void check() {
        if (!faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
    }

    private static String spoken(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private enum Flag {
        TRUE,
        FALSE
    }
}
