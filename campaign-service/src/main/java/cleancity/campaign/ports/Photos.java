package cleancity.campaign.ports;

import cleancity.campaign.model.Photo;
import java.util.List;
import java.util.Optional;

/** Where photos of campaigns are kept. */
public interface Photos {
    /** Adds one with its two sizes as JPEG. */
    void add(Photo photo, byte[] full, byte[] thumb);

    Optional<Photo> find(String id);

    /** At most so many of a campaign, in the order they came. */
    List<Photo> of(String campaignId, int limit);

    Optional<byte[]> full(String id);

    Optional<byte[]> thumb(String id);
}
