package cleancity.survey.planning;

import java.security.SecureRandom;
import java.util.function.LongSupplier;

/** Seeds nobody can foresee, of 53 bits: every JSON reader holds them exactly. */
public final class SampleSeeds implements LongSupplier {
    private static final int BITS_LEFT_OUT = 11;

    private final SecureRandom random = new SecureRandom();

    @Override
    public long getAsLong() {
        return random.nextLong() >>> BITS_LEFT_OUT;
    }
}
