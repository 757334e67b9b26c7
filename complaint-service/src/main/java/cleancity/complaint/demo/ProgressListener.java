package cleancity.complaint.demo;

/** Is told how far the making of sample data has come. */
@FunctionalInterface
public interface ProgressListener {
    void made(int done, int of);
}
