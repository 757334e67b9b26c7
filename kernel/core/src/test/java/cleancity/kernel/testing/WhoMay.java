package cleancity.kernel.testing;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every operation that asks for sign-in, called by everybody who may not: without a token, with one whose time is up,
 * one that was given for another house, one of an account that was closed since,
 * and as each kind of caller that the table of the test does not name. The table stands apart from the contract, so a
 * right that is given or taken in one of them alone is seen.
 */
public final class WhoMay {
    private static final Path TABLE = Path.of("src/test/resources/who-may.csv");

    private final Http anonymous;
    private final Map<String, String> tokens;
    private final List<String> faults = new ArrayList<>();
    private int calls;

    private WhoMay(Http anonymous, Map<String, String> tokens) {
        this.anonymous = anonymous;
        this.tokens = tokens;
    }

    /**
     * Fails with every difference between contract and table, and with every call that was let in. The running service
     * takes the tokens of {@link TestTokens}.
     *
     * @return how many calls were made
     */
    public static int check(Path contract, Http anonymous) {
        return check(contract, anonymous, callers());
    }

    /** @param tokens of a service that takes its own tokens only, by kind of caller */
    public static int check(Path contract, Http anonymous, Map<String, String> tokens) {
        var operations = ContractYaml.read(contract).operations();
        var table = table();
        var promised = promised(operations);
        if (!promised.equals(table)) {
            throw new AssertionError(difference(promised, table));
        }
        var check = new WhoMay(anonymous, tokens);
        operations.forEach((where, operation) -> {
            var allowed = table.get(String.valueOf(operation.get("operationId")));
            if (allowed != null) {
                check.operation(where, allowed);
            }
        });
        if (!check.faults.isEmpty()) {
            throw new AssertionError(String.join("\n", check.faults));
        }
        System.out.printf("counted: %6d calls by who may not, %s%n", check.calls, contract.subpath(3, 5));
        return check.calls;
    }

    private void operation(String where, Set<String> allowed) {
        expect(where, "nobody", anonymous, 401);
        expect(where, "expired", anonymous.as(TestTokens.expired(Actor.resident("r-late"))), 401);
        for (var kind : allowed) {
            var actor = actor(kind);
            expect(where, kind + " of another house", anonymous.as(TestTokens.foreign(actor)), 401);
            expect(where, kind + " whose account is closed", anonymous.as(TestTokens.closed(actor)), 401);
        }
        tokens.forEach((kind, token) -> {
            if (!allowed.contains(kind)) {
                expect(where, kind, anonymous.as(token), 403);
            }
        });
    }

    private void expect(String where, String kind, Http caller, int status) {
        var parts = where.split(" ", 2);
        var path = parts[1].replaceAll("\\{\\w+}", "00000000-0000-7000-8000-000000000000");
        var reply = caller.call(parts[0].toUpperCase(Locale.ROOT), path);
        calls++;
        if (reply.status() != status) {
            faults.add("%s as %s: %d, wanted %d".formatted(where, kind, reply.status(), status));
        }
    }

    private static Actor actor(String kind) {
        return Role.ofWire(kind)
                .map(role -> Actor.staff("s-" + kind, kind, "u-any", Set.of(role)))
                .orElseGet(() -> Actor.resident("r-any"));
    }

    /** A token of each kind of caller, as {@code x-roles} names it. */
    static Map<String, String> callers() {
        var callers = new LinkedHashMap<String, String>();
        callers.put("resident", TestTokens.resident("r-stranger"));
        for (var role : Role.values()) {
            callers.put(role.wire(), TestTokens.staff("s-" + role.wire(), role));
        }
        return callers;
    }

    private static Map<String, Set<String>> promised(Map<String, Map<String, Object>> operations) {
        var found = new TreeMap<String, Set<String>>();
        operations.values().stream()
                .filter(operation -> operation.get("x-roles") instanceof List<?>)
                .forEach(operation -> found.put(
                        String.valueOf(operation.get("operationId")),
                        new TreeSet<>(((List<?>) operation.get("x-roles"))
                                .stream().map(String::valueOf).toList())));
        return found;
    }

    private static Map<String, Set<String>> table() {
        try (var lines = Files.lines(TABLE)) {
            var found = new TreeMap<String, Set<String>>();
            lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .forEach(row -> found.put(row[0], new TreeSet<>(List.of(row[1].split(" ")))));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String difference(Map<String, Set<String>> promised, Map<String, Set<String>> table) {
        var all = new TreeSet<>(promised.keySet());
        all.addAll(table.keySet());
        var lines = all.stream()
                .filter(id -> !promised.getOrDefault(id, Set.of()).equals(table.getOrDefault(id, Set.of())))
                .map(id -> "%s: contract %s, table %s".formatted(id, promised.get(id), table.get(id)))
                .toList();
        return "contract and " + TABLE + " differ:\n" + String.join("\n", lines);
    }
}
