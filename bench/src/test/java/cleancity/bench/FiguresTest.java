package cleancity.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void shouldGiveTheExponent_whenCostsGrowByAPowerOfTheSize() {
        double[] sizes = {10, 100, 1_000};

        assertThat(Slope.logLog(sizes, new double[] {7, 7, 7})).isCloseTo(0, within(1e-12));
        assertThat(Slope.logLog(sizes, new double[] {3, 30, 300})).isCloseTo(1, within(1e-12));
        assertThat(Slope.logLog(sizes, new double[] {1e2, 1e4, 1e6})).isCloseTo(2, within(1e-12));
    }

    @Test
    void shouldTakeRatiosBlockByBlock_whenBlocksAreDisturbed() {
        var spread = Spread.ofRatios(List.of(2.0, 20.0, 3.0), List.of(1.0, 10.0, 1.0));

        assertThat(spread).isEqualTo(new Spread(2, 2, 3, 3));
    }

    @Test
    void shouldTakeTheMiddleOfTwo_whenBlocksAreEven() {
        assertThat(Spread.of(List.of(4.0, 1.0)).median()).isEqualTo(2.5);
    }

    @Test
    void shouldTurnTheOrderRound_whenBlocksFollow() {
        var order = new ArrayList<String>();
        DoubleSupplier first = () -> note(order, "a");
        DoubleSupplier second = () -> note(order, "b");

        var turns = new Turns().with("a", first).with("b", second).take(2);

        assertThat(order).containsExactly("a", "b", "b", "a");
        assertThat(turns.of("a")).containsExactly(1.0, 4.0);
    }

    private static double note(List<String> order, String name) {
        order.add(name);
        return order.size();
    }
}
