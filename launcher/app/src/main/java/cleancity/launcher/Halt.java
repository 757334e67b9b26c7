package cleancity.launcher;

/** The launcher cannot go on; the message is one clear sentence for the person at the terminal. */
final class Halt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Halt(String sentence) {
        super(sentence);
    }
}
