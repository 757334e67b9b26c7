package cleancity.campaign.planning;

import cleancity.campaign.model.CampaignKind;
import cleancity.kernel.model.LocalText;

/** Words to start a draft from, kind by kind. */
public final class CampaignTemplates {
    private CampaignTemplates() {}

    public static LocalText title(CampaignKind kind) {
        return LocalText.of(kind.chinese(), kind.english());
    }

    public static LocalText description(CampaignKind kind) {
        return switch (kind) {
            case CLEANING_DAY ->
                LocalText.of(
                        "清理背街小巷暴露垃圾、小广告和卫生死角，工具现场发放。",
                        "Clearing litter, posters and neglected corners in the lanes; tools are provided.");
            case PEST_CONTROL ->
                LocalText.of(
                        "统一时间翻盆倒罐、清除积水，配合专业队伍消杀蚊蝇老鼠。",
                        "Emptying standing water and helping the professionals against mosquitoes, flies and rats.");
            case SMOKE_FREE_PATROL ->
                LocalText.of(
                        "在公园、市场和车站劝导吸烟者，宣传控烟规定。",
                        "Talking to smokers in parks, markets and stations about the smoke-free rules.");
            case SHOP_FRONT_DUTY ->
                LocalText.of(
                        "走访沿街商铺，签订门前三包承诺书，检查落实情况。",
                        "Visiting shops, signing the shop-front pledge and checking how it is kept.");
            case HEALTH_TALK ->
                LocalText.of(
                        "社区健康讲座：登革热预防、合理膳食与控烟。",
                        "A talk in the community: preventing dengue, eating well, quitting smoking.");
            case CIVILITY ->
                LocalText.of(
                        "在路口和广场开展文明劝导，引导有序停车、文明养犬。",
                        "Guides at crossings and squares: orderly parking and dogs on the lead.");
        };
    }

    public static LocalText risk(CampaignKind kind) {
        return kind == CampaignKind.PEST_CONTROL
                ? LocalText.of(
                        "接触消杀药剂须戴手套和口罩，听从专业人员安排；过敏者请勿参加。",
                        "Wear gloves and mask near pesticide and follow the professionals; not for people with allergies.")
                : LocalText.of(
                        "户外活动注意来往车辆，防中暑；身体不适请立即告知组织者。",
                        "Mind the traffic and the heat; tell the organiser at once if you feel unwell.");
    }
}
