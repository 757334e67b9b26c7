package cleancity.survey.form;

import java.util.Map;

/** The comparisons of the grammar, each with its spellings. */
enum Comparison {
    EQUAL,
    NOT_EQUAL,
    GREATER,
    LESS,
    GREATER_OR_EQUAL,
    LESS_OR_EQUAL,
    CONTAINS,
    NOT_CONTAINS,
    ANY_OF,
    ALL_OF,
    NONE_OF;

    static final Map<String, Comparison> SPELLINGS = Map.ofEntries(
            Map.entry("=", EQUAL),
            Map.entry("==", EQUAL),
            Map.entry("equal", EQUAL),
            Map.entry("!=", NOT_EQUAL),
            Map.entry("<>", NOT_EQUAL),
            Map.entry("notequal", NOT_EQUAL),
            Map.entry(">", GREATER),
            Map.entry("greater", GREATER),
            Map.entry("<", LESS),
            Map.entry("less", LESS),
            Map.entry(">=", GREATER_OR_EQUAL),
            Map.entry("greaterorequal", GREATER_OR_EQUAL),
            Map.entry("<=", LESS_OR_EQUAL),
            Map.entry("lessorequal", LESS_OR_EQUAL),
            Map.entry("*=", CONTAINS),
            Map.entry("contains", CONTAINS),
            Map.entry("contain", CONTAINS),
            Map.entry("notcontains", NOT_CONTAINS),
            Map.entry("notcontain", NOT_CONTAINS),
            Map.entry("anyof", ANY_OF),
            Map.entry("allof", ALL_OF),
            Map.entry("noneof", NONE_OF));
}
