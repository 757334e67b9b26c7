package cleancity.survey.demo;

/**
 * How much is made up.
 *
 * @param seed the same seed gives the same people and answers
 * @param closedMonths closed monthly waves before the open one
 * @param answersPerWave answers in each of them
 * @param openAnswers answers in the open wave
 */
public record SampleSettings(long seed, int closedMonths, int answersPerWave, int openAnswers) {
    public SampleSettings {
        if (closedMonths < 0 || answersPerWave < 1 || openAnswers < 0) {
            throw new IllegalArgumentException("no sample of that size");
        }
    }

    /** Three months of 5,500 answers and 5,000 in the open wave. */
    public static SampleSettings standard(long seed) {
        return new SampleSettings(seed, 3, 5_500, 5_000);
    }
}
