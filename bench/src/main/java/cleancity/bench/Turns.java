package cleancity.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Lets contestants take turns, so that a noisy moment of the machine does not fall on one of them alone. */
public final class Turns {
    private record Contestant(String name, DoubleSupplier measure, List<Double> values) {}

    private final List<Contestant> contestants = new ArrayList<>();

    public Turns with(String name, DoubleSupplier measure) {
        contestants.add(new Contestant(name, measure, new ArrayList<>()));
        return this;
    }

    /** Every second block goes backwards. */
    public Turns take(int blocks) {
        for (int block = 0; block < blocks; block++) {
            for (var each : block % 2 == 0 ? contestants : contestants.reversed()) {
                each.values().add(each.measure().getAsDouble());
            }
        }
        return this;
    }

    public List<String> names() {
        return contestants.stream().map(Contestant::name).toList();
    }

    /** One value per block. */
    public List<Double> of(String name) {
        return contestants.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .values();
    }
}
