package cleancity.survey.export;

import cleancity.kernel.area.AreaLevel;
import cleancity.kernel.area.Areas;
import cleancity.survey.form.Form;
import cleancity.survey.model.Answer;
import cleancity.survey.model.AnswerFlag;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.wave.WaveCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a wave asked, as columns and rows of its raw data. */
final class Asked {
    private static final int SECONDS = 60;
    private static final int MOST_MINUTES = 60;
    private static final int MONTH = 7;

    private final WaveCatalog.Listed listed;
    private final Areas areas;
    private final List<Variable> variables;
    private final List<Variable> traits;

    Asked(WaveCatalog.Listed listed, Areas areas) {
        this.listed = listed;
        this.areas = areas;
        this.variables = Variables.of(listed.form());
        this.traits = variables.stream().filter(Variable::trait).toList();
    }

    Wave wave() {
        return listed.wave();
    }

    Form form() {
        return listed.form();
    }

    List<Variable> variables() {
        return variables;
    }

    List<String> header() {
        return Stream.concat(Frame.NAMES.stream(), variables.stream().map(Variable::name))
                .toList();
    }

    /** The questions that tell who belongs to the population. */
    Set<String> screening() {
        return form().questions().stream()
                .filter(question -> question.options().choices().stream().anyMatch(choice -> !choice.eligible()))
                .map(question -> question.name())
                .collect(Collectors.toSet());
    }

    /**
     * A place from coarse to fine. A probability sample needs its communities, or nothing could be reckoned from it; an
     * open link ends at the town, so that more can be told of the people. In a follow-up it is just what was rated.
     */
    List<String> path(String community) {
        return Stream.of(AreaLevel.DISTRICT, AreaLevel.TOWN, AreaLevel.COMMUNITY)
                .limit(wave().design() instanceof WaveDesign.OpenLink ? 2 : 3)
                .map(level -> areas.codeAt(community, level).orElse(community))
                .toList();
    }

    /** What could tell this person from others at the same place, demographics first. */
    List<String> traits(Answer answer) {
        var told = new ArrayList<String>();
        traits.forEach(variable -> told.add(String.valueOf(variable.read().apply(answer.values()))));
        told.add(answer.language());
        told.add(answer.channel());
        told.add(month(answer));
        return told;
    }

    /**
     * One row.
     *
     * @param place codes that may be told, coarse first
     * @param told how many of the traits may be told
     * @param people of the population who answered in the community
     */
    List<@Nullable Object> row(Answer answer, List<String> place, int told, long people) {
        var psu = place.size() == 3 ? psu(answer.community()) : Optional.<WaveDesign.Psu>empty();
        var row = new ArrayList<@Nullable Object>();
        for (int level = 0; level < 3; level++) {
            row.add(level < place.size() ? place.get(level) : Frame.WITHHELD);
        }
        row.add(psu.map(WaveDesign.Psu::stratum).orElse(null));
        row.add(psu.map(unit -> unit.size() / (unit.probability() * people)).orElse(null));
        row.add(told > traits.size() ? answer.language() : Frame.WITHHELD);
        row.add(told > traits.size() + 1 ? answer.channel() : Frame.WITHHELD);
        row.add(told > traits.size() + 2 ? month(answer) : Frame.WITHHELD);
        row.add(Math.min(MOST_MINUTES, (answer.seconds() + SECONDS - 1) / SECONDS));
        row.add(answer.flags().contains(AnswerFlag.SPEEDING.slug()) ? 1 : 0);
        row.add(answer.flags().contains(AnswerFlag.STRAIGHT_LINING.slug()) ? 1 : 0);
        int trait = 0;
        for (var variable : variables) {
            var withheld = variable.trait() && trait++ >= told;
            var cell = variable.read().apply(answer.values());
            row.add(withheld ? Integer.valueOf(Variable.WITHHELD) : cell == null ? Variable.NOT_ANSWERED : cell);
        }
        return row;
    }

    private Optional<WaveDesign.Psu> psu(String community) {
        return wave().design() instanceof WaveDesign.Probability sample ? sample.psu(community) : Optional.empty();
    }

    private static String month(Answer answer) {
        return answer.day().substring(0, MONTH);
    }
}
