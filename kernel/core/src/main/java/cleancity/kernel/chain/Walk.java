package cleancity.kernel.chain;

import cleancity.kernel.chain.Verdict.Broken;
import cleancity.kernel.chain.Verdict.Damage;
import cleancity.kernel.chain.Verdict.Intact;
import java.util.Iterator;

/** One walk through a book, holding only the last link seen. */
final class Walk {
    private final Chain chain;
    private Head last;

    Walk(Chain chain) {
        this.chain = chain;
        this.last = chain.empty();
    }

    Verdict over(Iterator<Link> links) {
        while (links.hasNext()) {
            var link = links.next();
            long expected = last.sequence() + 1;
            if (link.sequence() < expected) {
                return new Broken(expected, Damage.REORDERED);
            }
            if (link.sequence() > expected) {
                return new Broken(expected, appearsIn(links, expected) ? Damage.REORDERED : Damage.MISSING);
            }
            if (!chain.holds(link)) {
                return new Broken(expected, Damage.CHANGED);
            }
            if (!link.previousHash().equals(last.hash())) {
                // The link is whole in itself, so it is the one before it that was replaced.
                return new Broken(Math.max(1, expected - 1), Damage.CHANGED);
            }
            last = link.head();
        }
        return new Intact(last);
    }

    private static boolean appearsIn(Iterator<Link> rest, long sequence) {
        while (rest.hasNext()) {
            if (rest.next().sequence() == sequence) {
                return true;
            }
        }
        return false;
    }
}
