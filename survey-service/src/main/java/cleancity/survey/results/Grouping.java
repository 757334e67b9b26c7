package cleancity.survey.results;

import cleancity.kernel.model.LocalText;
import cleancity.survey.form.Choice;
import cleancity.survey.form.Question;
import cleancity.survey.tally.Tallying;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells people apart by what they answered. */
sealed interface Grouping {
    /** Everybody who is in any group. */
    String ALL = "*";

    /** Everybody, in a group or in none. */
    String WHOLE = "**";

    String name();

    /** The group of somebody who answered this; null for nobody's. */
    @Nullable
    String label(Map<String, Object> values);

    Question question();

    /** A group with its name for readers. */
    record Group(String label, LocalText title) {}

    List<Group> groups();

    /** By the one answer to an item; "don't know" and the like are no group. */
    record ByItem(Item item) implements Grouping {
        @Override
        public String name() {
            return item.name();
        }

        @Override
        public Question question() {
            return item.question();
        }

        @Override
        public @Nullable String label(Map<String, Object> values) {
            return Tallying.chosen(item.question(), item.answer(values))
                    .filter(choice -> !choice.outsideBase())
                    .map(Choice::key)
                    .orElse(null);
        }

        @Override
        public List<Group> groups() {
            return Item.offered(item.question()).stream()
                    .filter(choice -> choice.eligible() && !choice.outsideBase())
                    .map(choice -> new Group(choice.key(), choice.text()))
                    .toList();
        }
    }

    /** By whether one of several answers was among those given, apart from those who gave none. */
    record ByChoice(Question question, Choice choice) implements Grouping {
        static final String YES = "yes";
        static final String NO = "no";
        static final String LEFT_OUT = "left-out";

        @Override
        public String name() {
            return question.name() + "=" + choice.key();
        }

        @Override
        public @Nullable String label(Map<String, Object> values) {
            if (!(values.get(question.name()) instanceof List<?> chosen)) {
                return LEFT_OUT;
            }
            boolean among = chosen.stream().anyMatch(each -> Tallying.chosen(question, each)
                    .filter(c -> c.key().equals(choice.key()))
                    .isPresent());
            return among ? YES : NO;
        }

        @Override
        public List<Group> groups() {
            return List.of(
                    new Group(YES, LocalText.of("是", "Yes")),
                    new Group(NO, LocalText.of("否", "No")),
                    new Group(LEFT_OUT, LocalText.of("未作答", "Not answered")));
        }
    }
}
