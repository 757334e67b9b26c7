package cleancity.survey.wave;

import cleancity.survey.model.Wave;

/** How a person appears in a wave. */
public final class Participations {
    private Participations() {}

    /** Wave and pseudonym; the same for the same person while the wave is open. */
    public static String id(Wave wave, String person) {
        return wave.id() + "|" + WaveKeys.pseudonym(wave, "person", person);
    }
}
