package cleancity.launcher.sample;

import java.util.List;
import java.util.Map;

/** Who answers for what in the sample: posts, never persons. */
final class SampleOffice {
    static final List<String> UNITS = List.of("chengzongju", "zhujianju", "weijianju", "shichangjianguan", "huanbao");
    private static final List<String> POSTS = List.of("市容科科长", "公用事业科科长", "爱卫科科长", "食品科科长", "监测科科长");

    private SampleOffice() {}

    static Map<String, String> owner(int n) {
        int at = n % UNITS.size();
        return Map.of("unit", UNITS.get(at), "post", POSTS.get(at), "leader", at % 2 == 0 ? "分管副市长" : "市政府副秘书长");
    }
}
