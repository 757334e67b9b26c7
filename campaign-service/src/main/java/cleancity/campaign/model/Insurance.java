package cleancity.campaign.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Accident insurance of the volunteers (志愿服务条例, article 17).
 *
 * @param policy number of the policy
 * @param until last day it covers, null when it covers the campaign however long
 */
public record Insurance(
        String insurer, String policy, @Nullable LocalDate until) {
    public Insurance(String insurer, String policy) {
        this(insurer, policy, null);
    }
}
