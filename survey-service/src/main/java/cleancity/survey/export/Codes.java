package cleancity.survey.export;

import cleancity.survey.form.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for the choices of a question: whole numbers from 0 to 899 stay themselves, others count on from 1 past those
 * taken, and answers outside the base count from 901.
 */
final class Codes {
    private static final int MOST = 900;

    private final List<Variable.Code> codes = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private Codes() {}

    static Codes of(List<Choice> choices) {
        var codes = new Codes();
        choices.stream().filter(Codes::stays).forEach(choice -> codes.add(choice, Integer.parseInt(choice.key())));
        int next = 1;
        int outside = MOST + 1;
        for (var choice : choices) {
            if (!stays(choice)) {
                while (codes.numbers.containsValue(next)) {
                    next++;
                }
                codes.add(choice, choice.outsideBase() ? outside++ : next);
            }
        }
        return codes;
    }

    List<Variable.Code> list() {
        return List.copyOf(codes);
    }

    /** The number of a choice; {@link Variable#NOT_ANSWERED} when it is none of them. */
    int number(String key) {
        return numbers.getOrDefault(key, Variable.NOT_ANSWERED);
    }

    private void add(Choice choice, int number) {
        numbers.put(choice.key(), number);
        codes.add(new Variable.Code(number, choice.text(), choice.outsideBase()));
    }

    private static boolean stays(Choice choice) {
        return !choice.outsideBase() && choice.key().matches("\\d{1,3}") && Integer.parseInt(choice.key()) < MOST;
    }
}
