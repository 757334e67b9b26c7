package cleancity.evaluation.indicators;

import cleancity.evaluation.model.IndicatorDefinition;
import cleancity.kernel.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The definitions that come with the product, from {@code evaluation/indicators.json}: what public sources name. */
public final class IndicatorList {
    private final List<IndicatorDefinition> definitions;

    private record File(List<IndicatorDefinition> indicators) {}

    private IndicatorList(List<IndicatorDefinition> definitions) {
        this.definitions = List.copyOf(definitions);
    }

    public static IndicatorList bundled() {
        try (var file = IndicatorList.class.getClassLoader().getResourceAsStream("evaluation/indicators.json")) {
            return new IndicatorList(Json.read(Objects.requireNonNull(file).readAllBytes(), File.class)
                    .indicators());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<IndicatorDefinition> inOrder() {
        return definitions;
    }

    public List<String> codes() {
        return definitions.stream().map(IndicatorDefinition::code).toList();
    }

    Optional<IndicatorDefinition> find(String code) {
        return definitions.stream()
                .filter(definition -> definition.code().equals(code))
                .findFirst();
    }
}
