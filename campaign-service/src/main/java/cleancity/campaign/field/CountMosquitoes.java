package cleancity.campaign.field;

import cleancity.campaign.facts.MosquitoNews;
import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.Days;
import cleancity.campaign.model.MosquitoSheet;
import cleancity.campaign.model.MosquitoWeek;
import cleancity.campaign.model.Refusals;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.MosquitoWeeks;
import cleancity.kernel.area.Area;
import cleancity.kernel.area.AreaLevel;
import cleancity.kernel.area.Areas;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** Takes the sheets of those who look for larvae and says where dengue could spread. */
public final class CountMosquitoes {
    private final MosquitoWeeks weeks;
    private final Areas areas;
    private final Clock clock;
    private final Ids ids;

    public CountMosquitoes(MosquitoWeeks weeks, Areas areas, Clock clock, Ids ids) {
        this.weeks = weeks;
        this.areas = areas;
        this.clock = clock;
        this.ids = ids;
    }

    public MosquitoWeek add(Actor actor, String community, MosquitoSheet sheet) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.INSPECTOR, Role.HANDLER);
        var area = areas.find(community)
                .filter(found -> found.level() == AreaLevel.COMMUNITY)
                .orElseThrow(() -> Refusals.invalid("/community", CampaignRule.UNKNOWN_AREA));
        var path = Stream.concat(
                        Stream.of(area.code()),
                        areas.ancestors(area.code()).stream().map(Area::code))
                .toList();
        var now = clock.instant();
        return weeks.add(sheet, new MosquitoNews(ids.next(), area.code(), path, week(now), actor.id(), now));
    }

    List<MosquitoWeek> within(String area, String week, String afterArea, int limit) {
        return weeks.within(area, week, afterArea, limit);
    }

    /** The weeks of one community, the latest first. */
    List<MosquitoWeek> of(String area, String beforeWeek, int limit) {
        return weeks.of(area, beforeWeek, limit);
    }

    /** Where sheets of a week were filled in; for staff, since few houses lie behind each. */
    List<MosquitoWeeks.Spot> map(Actor actor, Campaigns.Box box, String week, int limit) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.INSPECTOR, Role.HANDLER, Role.ANALYST);
        return weeks.within(box, week, limit);
    }

    String thisWeek() {
        return week(clock.instant());
    }

    private static String week(Instant at) {
        return DateTimeFormatter.ISO_WEEK_DATE.format(Days.day(at)).substring(0, 8);
    }
}
