package cleancity.launcher.sample;

import cleancity.kernel.lifecycle.ProgressListener;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;

/** Fills what the examination's office works with, over the public API, signed in as its people. */
public final class ExaminationSample {
    private ExaminationSample() {}

    /**
     * @param tokens an access token by user name
     * @return how many things were made
     */
    public static int make(
            URI origin, UnaryOperator<String> tokens, long seed, LocalDate today, ProgressListener progress) {
        try (var http = HttpClient.newHttpClient()) {
            var office = new PublicApi(http, origin, tokens.apply("office"));
            var inspector = new PublicApi(http, origin, tokens.apply("inspector"));
            var random = new Random(seed);
            var towns = SampleTown.of(office);
            List<IntSupplier> parts = List.of(
                    () -> new SampleIndicators(office, random).make(today.getYear()),
                    () -> new SampleFiling(office).make(today),
                    () -> new SampleDuties(office).make(today),
                    () -> new SampleRegisters(inspector, random).make(towns),
                    () -> new SampleField(inspector, random).make(towns),
                    () -> new SampleInspections(office, random).make(towns, today),
                    () -> new SampleBoard(office).make(YearMonth.from(today).minusMonths(1)));
            int made = 0;
            for (int i = 0; i < parts.size(); i++) {
                made += parts.get(i).getAsInt();
                progress.at(i + 1, parts.size());
            }
            return made;
        }
    }
}
