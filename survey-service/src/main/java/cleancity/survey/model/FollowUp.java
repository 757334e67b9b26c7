package cleancity.survey.model;

import cleancity.kernel.model.LocalText;
import java.time.Instant;

/**
 * One thing that people are asked about afterwards.
 *
 * @param thing id of the case or campaign
 * @param wave that asks: one stands open for each kind and month
 * @param subject what is rated, under which answers are counted: the responsible unit, or the campaign
 * @param title for the people asked
 * @param at when it was over
 * @param until when its wave closes
 */
public record FollowUp(
        FollowUpKind kind, String thing, String wave, String subject, LocalText title, Instant at, Instant until) {
    private static final int MONTH = "-2026-11".length();

    /** Kind, thing and month: asked again only if it is over again in another month. */
    public String id() {
        return kind.slug() + "-" + thing + wave.substring(wave.length() - MONTH);
    }
}
