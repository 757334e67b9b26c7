package cleancity.survey.wave;

import cleancity.kernel.area.AreaLevel;
import cleancity.kernel.model.LocalText;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Waves on the wire. */
final class WaveViews {
    private WaveViews() {}

    record Card(
            String id,
            LocalText title,
            Instant opensAt,
            Instant closesAt,
            @Nullable Boolean answered) {}

    record Asked(String id, int version, @Nullable JsonNode definition) {}

    record Public(
            String id,
            LocalText title,
            String status,
            Instant opensAt,
            Instant closesAt,
            LocalText population,
            String formula,
            double target,
            List<String> communities,
            Asked questionnaire,
            @Nullable Boolean answered,
            boolean sample) {
        static Public of(WaveCatalog.Listed listed, @Nullable Boolean answered) {
            var wave = listed.wave();
            return new Public(
                    wave.id(),
                    wave.title(),
                    wave.status().slug(),
                    wave.opensAt(),
                    wave.closesAt(),
                    wave.population(),
                    wave.formula(),
                    wave.target(),
                    wave.design().communities(),
                    new Asked(
                            wave.questionnaire(),
                            wave.questionnaireVersion(),
                            listed.asked().definition()),
                    answered,
                    wave.sample());
        }
    }

    record Psu(
            String community,
            @Nullable String stratum,
            double probability,
            @Nullable Double size) {}

    record Design(
            String kind,
            @Nullable String strata,
            @Nullable String algorithm,
            @Nullable Long seed,
            @Nullable List<Psu> psus,
            @Nullable String about) {
        static Design of(WaveDesign design) {
            return switch (design) {
                case WaveDesign.OpenLink _ -> new Design("open-link", null, null, null, null, null);
                case WaveDesign.FollowUp followUp ->
                    new Design(
                            "follow-up",
                            null,
                            null,
                            null,
                            null,
                            followUp.about().slug());
                case WaveDesign.Probability p ->
                    new Design(
                            "probability",
                            p.strata().slug(),
                            p.algorithm(),
                            p.seed(),
                            p.psus().stream()
                                    .map(psu -> new Psu(psu.community(), psu.stratum(), psu.probability(), psu.size()))
                                    .toList(),
                            null);
            };
        }

        WaveDesign toDomain() {
            if (!kind.equals("probability") || strata == null || psus == null) {
                return new WaveDesign.OpenLink();
            }
            var drawn = psus.stream()
                    .map(psu -> new WaveDesign.Psu(
                            psu.community(),
                            psu.stratum() == null ? psu.community() : psu.stratum(),
                            psu.probability(),
                            psu.size() == null ? 1 : psu.size()))
                    .toList();
            return new WaveDesign.Probability(
                    AreaLevel.of(strata), algorithm == null ? "given" : algorithm, seed == null ? 0 : seed, drawn);
        }
    }

    record Staff(
            String id,
            LocalText title,
            String status,
            Instant opensAt,
            Instant closesAt,
            LocalText population,
            Design design,
            String formula,
            double target,
            Asked questionnaire,
            boolean sample) {
        static Staff of(Wave wave) {
            return new Staff(
                    wave.id(),
                    wave.title(),
                    wave.status().slug(),
                    wave.opensAt(),
                    wave.closesAt(),
                    wave.population(),
                    Design.of(wave.design()),
                    wave.formula(),
                    wave.target(),
                    new Asked(wave.questionnaire(), wave.questionnaireVersion(), null),
                    wave.sample());
        }
    }
}
