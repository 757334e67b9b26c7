package cleancity.survey.planning;

import cleancity.kernel.area.AreaLevel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A wish for a sample on the wire. */
record NewSample(
        String area,
        String strata,
        int communities,
        int answers,
        @Nullable Double responseRate,
        @Nullable Long seed,
        @Nullable Map<String, Double> sizes,
        @Nullable List<String> without) {
    DrawSample.Wanted toDomain() {
        return new DrawSample.Wanted(
                area,
                AreaLevel.of(strata),
                communities,
                answers,
                responseRate == null ? 1 : responseRate,
                seed,
                sizes == null ? Map.of() : sizes,
                without == null ? Set.of() : Set.copyOf(without));
    }
}
