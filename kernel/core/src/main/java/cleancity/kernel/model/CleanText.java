package cleancity.kernel.model;

/**
 * Text that every store and every reader can take: no half of a surrogate pair, which is no UTF-8, and no control
 * character but tab and the ends of lines.
 */
public final class CleanText {
    private CleanText() {}

    public static boolean is(String text) {
        return text.codePoints().allMatch(CleanText::isClean);
    }

    /** The text with a question mark for everything unclean, to be quoted. */
    public static String of(String text) {
        return text.codePoints()
                .map(each -> isClean(each) ? each : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isClean(int codePoint) {
        boolean control =
                Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return !control && !half;
    }
}
