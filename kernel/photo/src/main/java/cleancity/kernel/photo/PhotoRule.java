package cleancity.kernel.photo;

import cleancity.kernel.model.Rule;
import java.util.Locale;

/** What can be wrong with a photo; the text is in {@code kernel/problems_*.properties}. */
public enum PhotoRule implements Rule {
    PHOTO_KIND,
    PHOTO_HEIC,
    PHOTO_PIXELS,
    PHOTO_SIDE,
    PHOTO_BYTES,
    PHOTO_PARTS,
    PHOTO_BROKEN;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
