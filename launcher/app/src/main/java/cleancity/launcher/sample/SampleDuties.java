package cleancity.launcher.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Duties before and after their day: open, reported, done, given back, supervised and answered. */
final class SampleDuties {
    private static final List<String> TITLES = List.of(
            "补齐太平路缺失的路灯",
            "北站二路市场周边占道经营整治",
            "凤新街道背街小巷保洁台账",
            "枫溪农贸市场升级改造进度",
            "城中村垃圾收集点封闭改造",
            "公共厕所管理制度上墙",
            "小餐饮店三防设施检查",
            "病媒生物防制季度报告",
            "建筑工地围挡和出入口冲洗",
            "健康步道标识更新",
            "社区卫生服务中心控烟标识",
            "污水管网一期完工验收",
            "学校食堂卫生检查整改",
            "河道漂浮物打捞机制",
            "门前三包签约率达到九成",
            "申报资料数据核对会",
            "创卫知识宣传进社区",
            "城郊结合部卫生死角清理");

    private final PublicApi office;

    SampleDuties(PublicApi office) {
        this.office = office;
    }

    int make(LocalDate today) {
        for (int n = 0; n < TITLES.size(); n++) {
            var due = today.plusDays(2L * n);
            var id = office.post(
                            "/api/evaluation/duties",
                            Map.of(
                                    "title", "【样例】" + TITLES.get(n),
                                    "owner", SampleOffice.owner(n),
                                    "dueOn", due.toString()))
                    .path("id")
                    .asString();
            goOn("/api/evaluation/duties/" + id, n, today);
        }
        return TITLES.size();
    }

    private void goOn(String duty, int n, LocalDate today) {
        switch (n % 6) {
            case 0 -> {
                supervise(duty, today);
                if (n == 0) {
                    office.post(duty + "/answers", words("材料已到场，计划一周内完成。"));
                }
            }
            case 1 -> office.post(duty + "/report", words("已完成整改，附现场照片。"));
            case 2 -> {
                office.post(duty + "/report", words("已完成。"));
                office.post(duty + "/judgement", Map.of("done", true, "words", "【样例】现场核查属实。"));
            }
            case 3 -> {
                office.post(duty + "/report", words("已完成。"));
                office.post(duty + "/judgement", Map.of("done", false, "words", "【样例】仍有两处未完成。"));
            }
            default -> {} // nobody has done anything yet
        }
    }

    private void supervise(String duty, LocalDate today) {
        office.post(
                duty + "/orders",
                Map.of(
                        "told", "分管副市长",
                        "answerBy", today.plusDays(5).toString(),
                        "words", "【样例】逾期未完成，请说明原因和完成日期。"));
    }

    private static Map<String, String> words(String words) {
        return Map.of("words", "【样例】" + words);
    }
}
