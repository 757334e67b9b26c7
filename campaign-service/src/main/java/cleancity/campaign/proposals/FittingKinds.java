package cleancity.campaign.proposals;

import cleancity.campaign.model.CampaignKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** Which campaign answers which group of complaints: the city's file, not code. */
final class FittingKinds {
    private static final String FILE = "/campaign/hot-spots.properties";
    private static final String NONE = "none";

    private final Properties kinds;

    private FittingKinds(Properties kinds) {
        this.kinds = kinds;
        kinds.stringPropertyNames().forEach(this::against); // a kind that does not exist ends the start, not a fact
    }

    static FittingKinds bundled() {
        var kinds = new Properties();
        try (var file = Objects.requireNonNull(FittingKinds.class.getResourceAsStream(FILE), FILE);
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            kinds.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FittingKinds(kinds);
    }

    /** Nothing where no campaign can mend it. */
    Optional<CampaignKind> against(String group) {
        var slug = kinds.getProperty(group, CampaignKind.CLEANING_DAY.slug()).strip();
        return slug.equals(NONE) ? Optional.empty() : Optional.of(CampaignKind.of(slug));
    }
}
