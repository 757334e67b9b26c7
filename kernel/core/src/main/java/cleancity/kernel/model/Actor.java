package cleancity.kernel.model;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts. A resident is a random id and nothing else; staff have roles, and handlers belong to a unit.
 *
 * @param id random id, stable for the person
 * @param unit id of the responsible unit, for staff that belong to one
 * @param name display name, staff only
 */
public record Actor(
        String id,
        Kind kind,
        Set<Role> roles,
        @Nullable String unit,
        @Nullable String name) {
    public enum Kind {
        RESIDENT,
        STAFF,
        SYSTEM
    }

    public Actor {
        roles = Set.copyOf(roles);
    }

    public static Actor resident(String id) {
        return new Actor(id, Kind.RESIDENT, Set.of(), null, null);
    }

    public static Actor staff(String id, @Nullable String name, @Nullable String unit, Set<Role> roles) {
        return new Actor(id, Kind.STAFF, roles, unit, name);
    }

    /** The service itself, e.g. when a deadline passes. */
    public static Actor system(String name) {
        return new Actor(name, Kind.SYSTEM, Set.of(), null, name);
    }

    public boolean isStaff() {
        return kind == Kind.STAFF;
    }

    public boolean hasAny(Role first, Role... others) {
        return EnumSet.of(first, others).stream().anyMatch(roles::contains);
    }

    /** @throws Refusal.Forbidden unless this actor has one of the roles */
    public Actor requireAny(Role first, Role... others) {
        if (!hasAny(first, others)) {
            throw new Refusal.Forbidden(CommonRule.NOT_ALLOWED);
        }
        return this;
    }

    /** @throws Refusal.Forbidden unless this actor is a resident */
    public Actor requireResident() {
        if (kind != Kind.RESIDENT) {
            throw new Refusal.Forbidden(CommonRule.NOT_ALLOWED);
        }
        return this;
    }
}
