package cleancity.campaign.model;

import java.util.Locale;

/** What volunteers come together for. On the wire: lower case with hyphens. */
public enum CampaignKind {
    /** 清洁日. */
    CLEANING_DAY("清洁日", "Cleaning day"),
    /** 三灭: mosquitoes, flies and rats, on one date in every town. */
    PEST_CONTROL("三灭行动", "Pest control day"),
    /** 控烟巡查. */
    SMOKE_FREE_PATROL("控烟巡查", "Smoke-free patrol"),
    /** 门前三包: shops answer for order, cleanliness and greenery before their doors. */
    SHOP_FRONT_DUTY("门前三包", "Shop-front duty"),
    /** 健康讲座. */
    HEALTH_TALK("健康讲座", "Health talk"),
    /** 文明劝导. */
    CIVILITY("文明劝导", "Civility guides");

    private final String chinese;
    private final String english;

    CampaignKind(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a slug; refuses any other text. */
    public static CampaignKind of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
