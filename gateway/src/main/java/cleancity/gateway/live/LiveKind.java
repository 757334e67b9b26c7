package cleancity.gateway.live;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The kinds of live event; on the wire in lower case with hyphens. */
public enum LiveKind {
    WAVE_RESULT,
    CASE,
    SHIFT,
    INBOX;

    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those named in a comma-separated list, or all if none is. */
    static Set<LiveKind> wanted(String list) {
        var names = Set.copyOf(Arrays.asList(list.split(",", -1)));
        var found = EnumSet.noneOf(LiveKind.class);
        Arrays.stream(values()).filter(kind -> names.contains(kind.wire())).forEach(found::add);
        return found.isEmpty() ? EnumSet.allOf(LiveKind.class) : found;
    }
}
