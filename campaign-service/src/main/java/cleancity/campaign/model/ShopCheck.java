package cleancity.campaign.model;

import java.time.Instant;

/**
 * One look at a shop front.
 *
 * @param id chosen by the device; sent again it changes nothing
 * @param clean 包卫生
 * @param green 包绿化
 * @param orderly 包秩序
 */
public record ShopCheck(String id, boolean clean, boolean green, boolean orderly, String by, Instant at) {
    public boolean isKept() {
        return clean && green && orderly;
    }
}
