package cleancity.campaign.ports;

import cleancity.campaign.model.Proof;
import java.time.LocalDate;
import java.util.Optional;

/** Where given proofs are kept. */
public interface Proofs {
    /** The next running number of a day, from 1. */
    long nextOf(LocalDate day);

    void add(Proof proof);

    Optional<Proof> find(String number);
}
