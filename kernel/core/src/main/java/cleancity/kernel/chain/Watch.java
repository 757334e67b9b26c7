package cleancity.kernel.chain;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Passes links on and remembers the hash of one of them. */
final class Watch implements Iterator<Link> {
    private final Iterator<Link> links;
    private final long sequence;
    private @Nullable String seen;

    Watch(Iterator<Link> links, long sequence) {
        this.links = links;
        this.sequence = sequence;
    }

    @Override
    public boolean hasNext() {
        return links.hasNext();
    }

    @Override
    public Link next() {
        var link = links.next();
        if (link.sequence() == sequence) {
            seen = link.hash();
        }
        return link;
    }

    @Nullable
    String seen() {
        return seen;
    }
}
