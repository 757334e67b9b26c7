package cleancity.complaint.model;

import java.util.Collection;
import java.util.List;

/**
 * What is known beside an entry of the red and black list itself.
 *
 * @param names of people who had to do with the cases, which must not appear
 * @param unseenPhotos photos that nobody has looked at for faces and plates
 * @param rectified whether all of its cases are done
 */
public record ListingKnown(Collection<String> names, List<String> unseenPhotos, boolean rectified) {}
