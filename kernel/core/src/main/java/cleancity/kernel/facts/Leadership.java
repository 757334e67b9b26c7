package cleancity.kernel.facts;

/** Says whether this process is the one of many that does a job now. */
public interface Leadership {
    /** Takes or keeps the lead if it can be had. */
    boolean hold();

    void release();
}
