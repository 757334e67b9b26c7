package cleancity.survey.demo;

/** Told how far the sample has come. */
@FunctionalInterface
public interface ProgressListener {
    void progress(int done, int total);
}
