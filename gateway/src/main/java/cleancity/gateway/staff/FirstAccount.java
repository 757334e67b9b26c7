package cleancity.gateway.staff;

import cleancity.kernel.model.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account that the first start creates.
 *
 * @param unit id of the responsible unit as the complaint service knows it
 */
public record FirstAccount(
        String username,
        String name,
        Set<Role> roles,
        @Nullable String unit) {

    /** Where there is nothing else: somebody who can create the others. */
    public static List<FirstAccount> administratorOnly() {
        return List.of(new FirstAccount("admin", "系统管理员", Set.of(Role.ADMINISTRATOR), null));
    }

    /** For a first look: one of each role, and two handlers of different units. */
    public static List<FirstAccount> everyRole(String firstUnit, String secondUnit) {
        return List.of(
                new FirstAccount("admin", "系统管理员", Set.of(Role.ADMINISTRATOR), null),
                new FirstAccount("office", "创卫办 值班员", Set.of(Role.OFFICE), null),
                new FirstAccount("handler1", "处置人员一", Set.of(Role.HANDLER), firstUnit),
                new FirstAccount("handler2", "处置人员二", Set.of(Role.HANDLER), secondUnit),
                new FirstAccount("inspector", "核查员", Set.of(Role.INSPECTOR), null),
                new FirstAccount("analyst", "数据分析员", Set.of(Role.ANALYST), null));
    }
}
