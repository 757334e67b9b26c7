package cleancity.kernel.model;

/**
 * A rule that can be broken, named once and for ever: the slug is the stable end of the problem type {@code
 * /problems/<slug>} and the key of its text in every language.
 */
public interface Rule {
    /** Lower-case words joined by hyphens, e.g. {@code already-answered}. */
    String slug();
}
