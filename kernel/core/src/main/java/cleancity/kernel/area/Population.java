package cleancity.kernel.area;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many people live where: the margins to which samples are weighted.
 *
 * @param source who published the figures
 * @param year year of the totals; the shares may be older, see the source
 * @param unit what is counted, {@code persons}
 * @param city all residents
 * @param byDistrict district code to residents; they sum to the city
 * @param shareBySex {@code male}, {@code female} to a share of 1
 * @param shareByAge age band in years, e.g. {@code 15-59}, {@code 60+}, to a share of 1
 */
public record Population(
        String source,
        int year,
        String unit,
        long city,
        @JsonProperty("district") Map<String, Long> byDistrict,
        @JsonProperty("share_by_sex") Map<String, Double> shareBySex,
        @JsonProperty("share_by_age") Map<String, Double> shareByAge) {
    private static final double ROUNDING = 1e-4;

    /** Refuses districts that do not sum to the city and shares that do not sum to one. */
    public Population {
        byDistrict = Map.copyOf(byDistrict);
        shareBySex = Map.copyOf(shareBySex);
        shareByAge = Map.copyOf(shareByAge);
        if (byDistrict.values().stream().mapToLong(Long::longValue).sum() != city) {
            throw new IllegalArgumentException("districts do not sum to " + city + ": " + byDistrict);
        }
        requireWhole(shareBySex);
        requireWhole(shareByAge);
    }

    /** The figures of the product's own file, see SOURCES.md. */
    public static Population bundled() {
        try (var stream = AreaFile.resource("population.json")) {
            return new JsonMapper().readValue(stream, Population.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Residents of a district; empty for an area that the figures do not tell apart. */
    public Optional<Long> ofDistrict(String code) {
        return Optional.ofNullable(byDistrict.get(code));
    }

    private static void requireWhole(Map<String, Double> shares) {
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException("shares do not sum to one: " + shares);
        }
    }
}
