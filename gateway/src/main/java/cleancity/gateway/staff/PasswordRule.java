package cleancity.gateway.staff;

import cleancity.gateway.model.GatewayRule;
import cleancity.gateway.model.StaffMember;
import cleancity.kernel.model.Fault;
import cleancity.kernel.model.Refusal;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which passwords one may choose: long ones, and none that a guesser tries early (common passwords, names, words,
 * rows of keys, repetition, dates). No rule about kinds of letters, which make passwords worse (NIST SP 800-63B).
 */
final class PasswordRule {
    private static final int LEAST = 12;
    private static final int LEAST_WITH_SECOND_FACTOR = 10;

    /** Ten guesses a second for a hundred years are 3 · 10^10; what passes here stands in no list of that time. */
    private static final double LEAST_GUESSES_LOG10 = 9.5;

    /** What guessers of this city try, beside the library's English lists. */
    private static final List<String> LOCAL =
            List.of("cleancity", "chuangwei", "chaozhou", "guangdong", "woaini", "1314520", "5201314");

    /** What follows is not judged: the time it takes grows with the length. */
    private static final int MOST_JUDGED = 64;

    private final Zxcvbn guesser = new Zxcvbn();

    void require(String pointer, String password, StaffMember member, boolean secondFactor) {
        int least = least(secondFactor);
        if (password.codePointCount(0, password.length()) < least) {
            throw new Refusal.Invalid(
                    GatewayRule.PASSWORD_SHORT,
                    Map.of("least", least),
                    List.of(Fault.at(pointer, GatewayRule.PASSWORD_SHORT)));
        }
        boolean named = password.toLowerCase(Locale.ROOT).contains(member.username());
        if (named || password.chars().distinct().count() < 5 || guesses(password, member) < LEAST_GUESSES_LOG10) {
            throw new Refusal.Invalid(pointer, GatewayRule.WEAK_PASSWORD);
        }
    }

    static int least(boolean secondFactor) {
        return secondFactor ? LEAST_WITH_SECOND_FACTOR : LEAST;
    }

    private double guesses(String password, StaffMember member) {
        var judged = password.substring(0, Math.min(password.length(), MOST_JUDGED));
        var known = Stream.concat(LOCAL.stream(), Stream.of(member.username(), member.name()));
        return guesser.measure(judged, known.toList()).getGuessesLog10();
    }
}
