package cleancity.gateway.model;

import java.util.List;

/** The signing keys. */
public interface StoredKeys {
    /** The newest first. */
    List<StoredKey> newest(int limit);

    /** False if that generation exists: another replica was faster. */
    boolean add(StoredKey key);
}
