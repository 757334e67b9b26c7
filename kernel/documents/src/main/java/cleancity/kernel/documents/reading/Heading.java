package cleancity.kernel.documents.reading;

import cleancity.kernel.text.Written;
import java.util.regex.Pattern;

/**
 * A heading as written.
 *
 * @param key for comparing: without blanks, brackets, stars and colons, in simplified characters
 * @param bracket what stood in brackets, e.g. the coordinate system or the unit of a number
 */
record Heading(String key, String bracket) {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔](.*?)[)\\]】〕]");
    private static final Pattern MARKS = Pattern.compile("[*:：＊·、/\\\\_.-]|必填|选填");

    static Heading of(String written) {
        var name = Written.name(written);
        var brackets = BRACKETS.matcher(name);
        var bracket = brackets.find() ? brackets.group(1) : "";
        return new Heading(MARKS.matcher(BRACKETS.matcher(name).replaceAll("")).replaceAll(""), bracket);
    }
}
