package cleancity.gateway.front;

import java.util.regex.Pattern;

/**
 * Whether a path says what it means. The limits and routes here and the routers of the services must read the same
 * thing; so one that could be read in two ways is refused before anybody reads it.
 */
final class PlainPath {
    /** Escaped: anything but a letter, a digit, {@code - . _ ~ / ; \} or a control character (RFC 3986, 2.3). */
    private static final String ESCAPED =
            "(?:2[0-9A-Ca-c]|3[ACDEFacdef]|40|5[BDEbde]|60|7[BCDbcd]|[89A-Fa-f][0-9A-Fa-f])";

    private static final Pattern CROOKED =
            Pattern.compile("^(?!/)|//|/\\.{1,2}(?:/|$)|[^A-Za-z0-9._~!$&'()*+,=:@/%-]|%(?!" + ESCAPED + ")");

    private PlainPath() {}

    static boolean is(String path) {
        return !CROOKED.matcher(path).find();
    }
}
