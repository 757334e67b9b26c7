package cleancity.survey.export;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that SPSS, R and spreadsheets take as they are: ASCII, at most 60 letters, none twice in any case. */
final class SafeNames {
    private static final int LONGEST = 60;
    private static final Set<String> RESERVED =
            Set.of("all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with");

    private final Set<String> taken = new HashSet<>();

    String safe(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^_+|_+$", "");
        var start = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "q_" + plain : plain;
        var shortened = start.length() > LONGEST ? start.substring(0, LONGEST) : start;
        var candidate = RESERVED.contains(shortened.toLowerCase(Locale.ROOT)) ? shortened + "_" : shortened;
        for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            candidate = shortened + "_" + i;
        }
        return candidate;
    }
}
