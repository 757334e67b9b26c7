package cleancity.survey.model;

import java.util.Arrays;
import java.util.Locale;

/**
 * What came of an attempt to interview somebody, by the codes of AAPOR, Standard Definitions (10th ed. 2023). The order
 * is that of what is known in the end: an interview outweighs everything, begun and broken off it stays partial even if
 * the rest is refused later, and what was learned once (a refusal, that nobody eligible lives there) outweighs a later
 * closed door. It is stored as a rank, which never changes.
 */
public enum Disposition {
    /** Interviewed as far as the questions that say who belongs to the population, and found not to. */
    SCREENED_OUT(-1, "4.7"),
    COMPLETE(0, "1.1"),
    PARTIAL(1, "1.2"),
    REFUSAL(2, "2.1"),
    INELIGIBLE(3, "4.0"),
    /** Eligible, but e.g. ill, away for long, or speaking no language of ours. */
    OTHER(4, "2.3"),
    /** Eligible, never met. */
    NON_CONTACT(5, "2.2"),
    /** It is not known whether an eligible person lives there. */
    UNKNOWN_ELIGIBILITY(6, "3.9"),
    /** It is not known whether anybody lives there: no access, not tried, unsafe. */
    UNKNOWN_HOUSEHOLD(7, "3.1");

    private final int rank;
    private final String code;

    Disposition(int rank, String code) {
        this.rank = rank;
        this.code = code;
    }

    /** The smallest outweighs everything. */
    public int rank() {
        return rank;
    }

    /** The AAPOR code. */
    public String code() {
        return code;
    }

    /** Whether such a contact may count among those who should have answered. */
    public boolean eligible() {
        return this != SCREENED_OUT && this != INELIGIBLE;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is none */
    public static Disposition ofRank(int rank) {
        return Arrays.stream(values())
                .filter(each -> each.rank == rank)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no disposition of rank " + rank));
    }

    /** @throws IllegalArgumentException when there is none */
    public static Disposition of(String slug) {
        return Arrays.stream(values())
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no disposition: " + slug));
    }
}
