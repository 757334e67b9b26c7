package cleancity.kernel.mongo;

import java.util.List;

/**
 * What a pure command makes of an aggregate.
 *
 * @param next the state afterwards, an equal one when nothing changes
 * @param effects what is written beside it in the same write: facts, notes
 * @param answer what the caller is told once that is stored
 */
public record Decision<S, E, T>(S next, List<E> effects, T answer) {
    /** Nothing changes. */
    public static <S, E, T> Decision<S, E, T> unchanged(S state, T answer) {
        return new Decision<>(state, List.of(), answer);
    }
}
