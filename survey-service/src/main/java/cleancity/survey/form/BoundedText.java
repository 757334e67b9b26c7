package cleancity.survey.form;

import java.util.regex.Pattern;

/** A text that gives up being read after so many looks, which bounds what a regular expression can cost. */
final class BoundedText implements CharSequence {
    private static final int MOST_LOOKS = 200_000;

    private final String text;
    private int left = MOST_LOOKS;

    private BoundedText(String text) {
        this.text = text;
    }

    /** Whether the pattern is found; not, when looking for it would take too long or too much stack. */
    static boolean find(Pattern pattern, String text) {
        try {
            return pattern.matcher(new BoundedText(text)).find();
        } catch (TooManyLooks | StackOverflowError e) {
            return false;
        }
    }

    @Override
    public char charAt(int index) {
        if (left-- == 0) {
            throw new TooManyLooks();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyLooks() {
            super(null, null, false, false);
        }
    }
}
