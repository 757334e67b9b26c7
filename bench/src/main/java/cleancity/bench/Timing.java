package cleancity.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** How long single calls take, one after the other; nanoseconds, sorted. */
public record Timing(long[] nanos) {
    /** @param call is told the number of its turn */
    public static Timing of(int calls, IntConsumer call) {
        var nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            long begun = System.nanoTime();
            call.accept(i);
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return new Timing(nanos);
    }

    public double medianMicros() {
        return micros(0.5);
    }

    /** @param share of the calls that took no longer, below 1 */
    public double micros(double share) {
        return nanos[(int) (share * nanos.length)] / 1e3;
    }
}
