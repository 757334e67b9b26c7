package cleancity.survey.results;

import cleancity.kernel.model.Actor;
import cleancity.survey.form.Form;
import cleancity.survey.form.Question;
import cleancity.survey.form.QuestionRole;
import cleancity.survey.results.ChannelsView.Channel;
import cleancity.survey.results.ChannelsView.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Which channels reach people, and whether those reached know, take part and are satisfied more often. */
public final class AnalyseChannels {
    private static final List<QuestionRole> RATES =
            List.of(QuestionRole.AWARENESS, QuestionRole.PARTICIPATION, QuestionRole.OVERALL_SATISFACTION);

    private final ReadResults results;
    private final ReadPairs pairs;

    public AnalyseChannels(ReadResults results, ReadPairs pairs) {
        this.results = results;
        this.pairs = pairs;
    }

    public ChannelsView analyse(Actor actor, String wave, String area) {
        Readers.ofAnalyses(actor);
        results.requireArea(area);
        var listed = pairs.wave(wave);
        var form = listed.form();
        var whole = results.judged(wave);
        var groupings = groupings(form);
        var rates = groupings.isEmpty()
                ? whole.rates(area)
                : pairs.of(listed, pairs(form, groupings)).judged().rates(area);
        var channels = new ArrayList<Channel>();
        for (var question : asked(form)) {
            for (var choice : Item.offered(question)) {
                var by = new Grouping.ByChoice(question, choice);
                channels.add(new Channel(
                        question.name(),
                        choice.key(),
                        choice.text(),
                        whole.raters()
                                .apply(area)
                                .rate(new Scores.OfChoice(question.name(), choice.key()), Notes.SHARE),
                        group(rates, by, Grouping.ByChoice.YES),
                        group(rates, by, Grouping.ByChoice.NO)));
            }
        }
        return new ChannelsView(wave, area, whole.label(), channels, unreached(form, rates), Notes.CHANNELS);
    }

    /** Hidden with the first channel that cannot do without: every channel divides the same people. */
    private static Group unreached(Form form, AreaRates rates) {
        var question = asked(form).stream().findFirst().orElse(null);
        if (question == null) {
            var none = RateView.hidden(0, Notes.NOT_ASKED);
            return new Group(none, none, none);
        }
        var sides = Item.offered(question).stream()
                .map(choice -> group(rates, new Grouping.ByChoice(question, choice), Grouping.ByChoice.LEFT_OUT))
                .toList();
        return new Group(
                safest(sides, Group::awareness),
                safest(sides, Group::participation),
                safest(sides, Group::satisfaction));
    }

    private static RateView safest(List<Group> sides, Function<Group, RateView> rate) {
        var rates = sides.stream().map(rate).toList();
        return rates.stream().filter(RateView::suppressed).findFirst().orElseGet(rates::getFirst);
    }

    private static List<Question> asked(Form form) {
        return form.all(QuestionRole.CHANNEL).stream()
                .filter(question -> question.kind().manyChoices())
                .toList();
    }

    private static List<Grouping> groupings(Form form) {
        var groupings = new ArrayList<Grouping>();
        for (var question : asked(form)) {
            Item.offered(question).forEach(choice -> groupings.add(new Grouping.ByChoice(question, choice)));
        }
        return groupings;
    }

    private static List<Pair> pairs(Form form, List<Grouping> groupings) {
        var pairs = new ArrayList<Pair>();
        for (var by : groupings) {
            for (var role : RATES) {
                Item.first(form, role).ifPresent(item -> pairs.add(new Pair(by, item)));
            }
        }
        return pairs;
    }

    private static Group group(AreaRates rates, Grouping by, String label) {
        return new Group(
                rates.rate(QuestionRole.AWARENESS, item -> new Pair(by, item).in(label)),
                rates.rate(QuestionRole.PARTICIPATION, item -> new Pair(by, item).in(label)),
                rates.rate(QuestionRole.OVERALL_SATISFACTION, item -> new Pair(by, item).in(label)));
    }
}
