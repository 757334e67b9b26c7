package cleancity.complaint.model;

import cleancity.kernel.model.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps people out of what is published about units: numbers and plates by their form, people by a surname with a title
 * or with 某, and the names that the service knows itself.
 */
public final class NoPerson {
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾夏付方邹熊白孟秦邱侯江尹薛段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤洪翁庄柯佘";

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("[" + SURNAMES + "][\\p{IsHan}]{0,2}(先生|女士|小姐|同志|师傅|老板|科长|股长|所长|局长|处长|主任|书记|队长|镇长|经理)"),
            Pattern.compile("[" + SURNAMES + "]某"),
            Pattern.compile("\\d{17}[\\dXx]"),
            Pattern.compile("1\\d{10}|0\\d{2,3}-?\\d{7,8}"),
            Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·.]?[A-Z0-9]{5,6}"),
            Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"));

    private NoPerson() {}

    /** @throws Refusal.Invalid {@link ComplaintRule#NAMES_A_PERSON} */
    static void require(String pointer, @Nullable String text) {
        if (text != null
                && PATTERNS.stream().anyMatch(pattern -> pattern.matcher(text).find())) {
            throw new Refusal.Invalid(pointer, ComplaintRule.NAMES_A_PERSON);
        }
    }

    /**
     * @param names of people who had to do with it
     * @throws Refusal.Invalid {@link ComplaintRule#NAMES_A_PERSON} when the text holds one of them
     */
    static void require(String pointer, @Nullable String text, Collection<String> names) {
        require(pointer, text);
        if (text != null && names.stream().anyMatch(name -> name.length() > 1 && text.contains(name))) {
            throw new Refusal.Invalid(pointer, ComplaintRule.NAMES_A_PERSON);
        }
    }
}
