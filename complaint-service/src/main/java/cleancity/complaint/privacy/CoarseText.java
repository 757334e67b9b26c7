package cleancity.complaint.privacy;

import java.util.List;
import java.util.regex.Pattern;

/** What of a free text the public may read: shortened, and without what identifies somebody by its form. */
public final class CoarseText {
    private static final int MOST = 200;

    private static final List<Pattern> PRIVATE = List.of(
            Pattern.compile("\\d{17}[\\dXx]"),
            Pattern.compile("\\+?\\d[\\d -]{5,}\\d"),
            Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"),
            Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·.]?[A-Z0-9]{5,6}"),
            Pattern.compile("(?i)(微信|wx|vx|qq)[号:: ]*[\\w-]{5,}"));

    private CoarseText() {}

    public static String of(String text) {
        var coarse = text;
        for (var pattern : PRIVATE) {
            coarse = pattern.matcher(coarse).replaceAll("***");
        }
        return coarse.length() > MOST ? coarse.substring(0, MOST) + "…" : coarse;
    }
}
