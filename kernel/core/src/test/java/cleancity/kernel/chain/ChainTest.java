package cleancity.kernel.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.chain.Verdict.Broken;
import cleancity.kernel.chain.Verdict.Damage;
import cleancity.kernel.chain.Verdict.Intact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChainTest {
    private final Chain chain = new Chain("hours/2026");

    @Test
    void shouldVerify_whenNothingWasTouched() {
        var links = Stream.iterate(
                        chain.next((Link) null, payload(1)), last -> chain.next(last, payload(last.sequence() + 1)))
                .limit(100_000)
                .iterator();

        assertThat(chain.verify(links)).isInstanceOfSatisfying(Intact.class, intact -> assertThat(
                        intact.head().sequence())
                .isEqualTo(100_000));
    }

    @Test
    void shouldVerify_whenTheBookIsEmpty() {
        assertThat(chain.verify(Collections.emptyIterator())).isEqualTo(new Intact(chain.empty()));
        assertThat(chain.verify(Collections.emptyIterator(), chain.empty())).isEqualTo(new Intact(chain.empty()));
    }

    @Test
    void shouldFindEveryChangedByte_whenOneIsFlippedAnywhere() {
        var links = book(20);
        for (int at = 0; at < links.size(); at++) {
            var bytes = links.get(at).payload().bytes();
            for (int i = 0; i < bytes.length; i++) {
                var changed = bytes.clone();
                changed[i] ^= 1;
                var link = links.get(at);
                var forged = new Link(link.sequence(), link.previousHash(), Canonical.ofBytes(changed), link.hash());

                assertThat(chain.verify(with(links, at, forged))).isEqualTo(new Broken(at + 1, Damage.CHANGED));
            }
        }
    }

    @Test
    void shouldFindTheChangedByte_whenTheBookIsLarge() {
        var links = book(100_000);
        var random = new Random(11);
        for (int i = 0; i < 3; i++) {
            int at = random.nextInt(links.size());
            var link = links.get(at);
            var bytes = link.payload().bytes();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            var forged = new Link(link.sequence(), link.previousHash(), Canonical.ofBytes(bytes), link.hash());

            assertThat(chain.verify(with(links, at, forged))).isEqualTo(new Broken(at + 1, Damage.CHANGED));
        }
    }

    @Test
    void shouldFindTheEntry_whenAHashIsChanged() {
        var links = book(5);
        var link = links.get(2);

        assertThat(chain.verify(with(links, 2, new Link(3, flip(link.previousHash()), link.payload(), link.hash()))))
                .isEqualTo(new Broken(3, Damage.CHANGED));
        assertThat(chain.verify(with(links, 2, new Link(3, link.previousHash(), link.payload(), flip(link.hash())))))
                .isEqualTo(new Broken(3, Damage.CHANGED));
    }

    @Test
    void shouldFindTheReplacedEntry_whenItsHashWasMadeAnew() {
        var links = book(5);

        assertThat(chain.verify(with(links, 2, chain.next(links.get(1), payload(99)))))
                .isEqualTo(new Broken(3, Damage.CHANGED));
    }

    @Test
    void shouldFindTheGap_whenAnEntryIsMissing() {
        var random = new Random(5);
        for (int i = 0; i < 50; i++) {
            var links = book(30);
            int at = random.nextInt(29);
            links.remove(at);

            assertThat(chain.verify(links.iterator())).isEqualTo(new Broken(at + 1, Damage.MISSING));
        }
    }

    @Test
    void shouldFindTheSwap_whenEntriesStandInAnotherOrder() {
        var links = book(10);
        Collections.swap(links, 3, 7);
        assertThat(chain.verify(links.iterator())).isEqualTo(new Broken(4, Damage.REORDERED));

        var twice = book(10);
        twice.add(5, twice.get(2));
        assertThat(chain.verify(twice.iterator())).isEqualTo(new Broken(6, Damage.REORDERED));
    }

    @Test
    void shouldRefuseEntries_whenTheyBelongToAnotherBook() {
        var other = new Chain("hours/2027");

        assertThat(other.verify(book(3).iterator())).isEqualTo(new Broken(1, Damage.CHANGED));
    }

    @Test
    void shouldSeeTheCut_whenTheHeadWasNoted() {
        var links = book(10);
        var noted = links.get(7).head();

        assertThat(chain.verify(links.iterator(), noted))
                .isEqualTo(new Intact(links.getLast().head()));
        assertThat(chain.verify(links.subList(0, 6).iterator(), noted)).isEqualTo(new Broken(7, Damage.MISSING));
        assertThat(chain.verify(links.subList(0, 6).iterator())).isInstanceOf(Intact.class);
    }

    @Test
    void shouldSeeTheRewriting_whenTheHeadWasNoted() {
        var noted = book(10).get(7).head();
        var rewritten = new ArrayList<>(book(4));
        for (int i = 0; i < 6; i++) {
            rewritten.add(chain.next(rewritten.getLast(), payload(1000 + i)));
        }

        assertThat(chain.verify(rewritten.iterator())).isInstanceOf(Intact.class);
        assertThat(chain.verify(rewritten.iterator(), noted)).isEqualTo(new Broken(8, Damage.CHANGED));
    }

    @Test
    void shouldKeepItsHashesForEver_whenTheCodeChanges() {
        var first =
                chain.next((Link) null, Canonical.form("example.v1").text("a").end());

        assertThat(first.hash()).isEqualTo("1055663ec237332d447c6c709cb8b1bc4cb39401482a5aa3432d514723bb7b53");
    }

    private List<Link> book(int size) {
        List<Link> links = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            links.add(chain.next(links.isEmpty() ? null : links.getLast(), payload(i)));
        }
        return links;
    }

    private static Canonical payload(long number) {
        return Canonical.form("example.v1").number(number).text("清洁日").end();
    }

    private static Iterator<Link> with(List<Link> links, int at, Link forged) {
        var copy = new ArrayList<>(links);
        copy.set(at, forged);
        return copy.iterator();
    }

    private static String flip(String hash) {
        return (hash.charAt(0) == '0' ? "1" : "0") + hash.substring(1);
    }
}
