package cleancity.complaint.open311;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form as it was posted; an empty value counts as none. */
record FormBody(Map<String, List<String>> values) {

    static FormBody parse(byte[] body) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                var value = decoded(pair.substring(equals + 1)).strip();
                if (!value.isEmpty()) {
                    values.computeIfAbsent(decoded(pair.substring(0, equals)), _ -> new ArrayList<>())
                            .add(value);
                }
            }
        }
        return new FormBody(values);
    }

    Optional<String> one(String name) {
        return Optional.ofNullable(values.get(name)).map(List::getFirst);
    }

    /** {@code attribute[CODE]} or, repeated, {@code attribute[CODE][]}. */
    List<String> attribute(String code) {
        var all = new ArrayList<>(values.getOrDefault("attribute[" + code + "]", List.of()));
        all.addAll(values.getOrDefault("attribute[" + code + "][]", List.of()));
        return all;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Open311Error.bad("the body is not application/x-www-form-urlencoded");
        }
    }
}
