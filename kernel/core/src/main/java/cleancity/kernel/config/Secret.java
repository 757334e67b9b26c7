package cleancity.kernel.config;

/** A value that must not be seen: it prints as dots, so a record that holds it can be logged. */
public record Secret(String value) {
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return value.isEmpty() ? "(none)" : "•••";
    }
}
