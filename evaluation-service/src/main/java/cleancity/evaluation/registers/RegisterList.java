package cleancity.evaluation.registers;

import cleancity.evaluation.model.RegisterType;
import cleancity.kernel.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The kinds of registers that come with the product, from {@code evaluation/registers.json}. */
public final class RegisterList {
    private final List<RegisterType> types;

    private record File(List<RegisterType> registers) {}

    private RegisterList(List<RegisterType> types) {
        this.types = List.copyOf(types);
    }

    public static RegisterList bundled() {
        try (var file = RegisterList.class.getClassLoader().getResourceAsStream("evaluation/registers.json")) {
            return new RegisterList(Json.read(Objects.requireNonNull(file).readAllBytes(), File.class)
                    .registers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<RegisterType> types() {
        return types;
    }

    public Optional<RegisterType> find(String id) {
        return types.stream().filter(type -> type.id().equals(id)).findFirst();
    }
}
