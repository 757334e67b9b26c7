package cleancity.launcher;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Locale;

/** Lets each service make its share of the sample data, with a bar for each. */
final class Samples {
    private final City city;
    private final long seed;
    private final PrintStream out;

    Samples(City city, long seed, PrintStream out) {
        this.city = city;
        this.seed = seed;
        this.out = out;
    }

    /** @return one sentence that says what was made */
    String make() {
        var answers = cleancity.survey.demo.SampleSettings.standard(seed);
        city.survey().sample(answers, new ProgressBar(out, "answers")::at);
        var cases = cleancity.complaint.demo.SampleSettings.of(seed, Instant.now());
        city.sampleCases(cases, new ProgressBar(out, "cases")::at);
        var campaigns = cleancity.campaign.demo.SampleSettings.ofSeed(seed);
        city.sampleCampaigns(campaigns, new ProgressBar(out, "campaigns")::at);
        int examination = city.sampleExamination(seed, new ProgressBar(out, "examination")::at);
        return String.format(
                Locale.ROOT,
                "Made %,d answers, %,d cases, %,d campaigns and %,d things of the examination.",
                answers.closedMonths() * answers.answersPerWave() + answers.openAnswers(),
                cases.cases(),
                campaigns.campaigns(),
                examination);
    }
}
