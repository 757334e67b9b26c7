package cleancity.gateway.session;

import cleancity.kernel.model.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose a session is.
 *
 * @param epoch of the staff account when it signed in; 0 for residents
 * @param endsAt of the session, however much it is used
 */
record Holder(Actor.Kind kind, String person, int epoch, Instant endsAt) {
    private static final int PARTS = 5;

    /** As it is sealed into the session of one sign-in: in another's it means nothing. */
    String text(String signIn) {
        return String.join("\n", signIn, kind.name(), person, Integer.toString(epoch), endsAt.toString());
    }

    /** Empty unless it was written for this sign-in. */
    static Optional<Holder> read(String text, String signIn) {
        var parts = text.split("\n", -1);
        if (parts.length != PARTS || !parts[0].equals(signIn)) {
            return Optional.empty();
        }
        return Optional.of(new Holder(
                Actor.Kind.valueOf(parts[1]), parts[2], Integer.parseInt(parts[3]), Instant.parse(parts[4])));
    }
}
