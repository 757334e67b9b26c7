package cleancity.campaign.ports;

import cleancity.campaign.facts.MosquitoNews;
import cleancity.campaign.model.MosquitoSheet;
import cleancity.campaign.model.MosquitoWeek;
import java.util.List;

/** Where mosquito sheets are added up, by community and week. */
public interface MosquitoWeeks {
    /**
     * Adds a sheet once. The sums, the threshold they reach and the fact of reaching it are one update.
     *
     * @return the week as it is now
     */
    MosquitoWeek add(MosquitoSheet sheet, MosquitoNews news);

    /** A sheet on the map, with the community it belongs to. */
    record Spot(String area, String week, MosquitoSheet sheet) {}

    /** The weeks of one community before that one, the latest first. */
    List<MosquitoWeek> of(String area, String beforeWeek, int limit);

    /** Sheets of a week that have a place within the box. */
    List<Spot> within(Campaigns.Box box, String week, int limit);

    /** The communities within an area in one week, by code from the one given on. */
    List<MosquitoWeek> within(String area, String week, String afterArea, int limit);
}
