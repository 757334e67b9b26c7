package cleancity.campaign.demo;

/** Told how far the making of sample data has come. */
@FunctionalInterface
public interface ProgressListener {
    void done(int steps, int of);
}
