package cleancity.gateway.wechat;

import java.util.regex.Pattern;

/** A path of this very site: what a sign-in may return to. */
final class LocalPath {
    /** One slash and then neither a slash nor a backslash: browsers take both for another host. */
    private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private LocalPath() {}

    static String of(String wanted) {
        return FORM.matcher(wanted).matches() ? wanted : "/";
    }
}
