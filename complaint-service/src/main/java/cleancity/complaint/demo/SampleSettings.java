package cleancity.complaint.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * What sample data to make.
 *
 * @param seed the same seed and end give the same data
 * @param cases how many cases
 * @param span how far back they go
 * @param until the present of the sample
 */
public record SampleSettings(long seed, int cases, Duration span, Instant until) {
    /** 3,200 cases in three months. */
    public static SampleSettings of(long seed, Instant until) {
        return new SampleSettings(seed, 3_200, Duration.ofDays(92), until);
    }
}
