package cleancity.survey.results;

import cleancity.kernel.model.LocalText;
import java.util.List;

/**
 * How residents heard of the campaign, and what those say who heard of it in each way.
 *
 * @param unreached those who were not asked for a channel or named none
 */
public record ChannelsView(
        String wave, String area, LocalText label, List<Channel> channels, Group unreached, LocalText note) {
    /**
     * One channel.
     *
     * @param share of those who were asked
     * @param reached who named it
     * @param others who were asked and did not name it
     */
    public record Channel(
            String question, String value, LocalText title, RateView share, Group reached, Group others) {}

    /** The three rates of a group. */
    public record Group(RateView awareness, RateView participation, RateView satisfaction) {}
}
