package cleancity.kernel.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a member of staff may be; the owning service decides what each may do. */
public enum Role {
    ADMINISTRATOR,
    OFFICE,
    HANDLER,
    INSPECTOR,
    ANALYST;

    /** The name on the wire and in tokens: lower case. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Their names on the wire, in order. */
    public static List<String> wire(Collection<Role> roles) {
        return roles.stream().map(Role::wire).sorted().toList();
    }

    public static Optional<Role> ofWire(String name) {
        return Arrays.stream(values()).filter(role -> role.wire().equals(name)).findFirst();
    }
}
