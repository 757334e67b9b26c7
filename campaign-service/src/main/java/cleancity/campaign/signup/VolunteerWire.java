package cleancity.campaign.signup;

import cleancity.campaign.model.Guardian;
import cleancity.campaign.model.Volunteer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Volunteers, guardians and teams on the wire. */
public final class VolunteerWire {
    private VolunteerWire() {}

    /** Who consents for a minor. */
    public record GuardianWire(String name, String phone) {
        public static @Nullable GuardianWire of(@Nullable Guardian guardian) {
            return guardian == null ? null : new GuardianWire(guardian.name(), guardian.phone());
        }

        static @Nullable Guardian toDomain(@Nullable GuardianWire wire) {
            return wire == null ? null : new Guardian(wire.name(), wire.phone());
        }
    }

    /** A member of a team besides the one who signs up. */
    public record MemberWire(
            String name,
            @Nullable Integer birthYear,
            @Nullable GuardianWire guardian) {
        Volunteer toDomain() {
            return new Volunteer(name, birthYear, GuardianWire.toDomain(guardian), null);
        }
    }

    /** A team that comes together or not at all. */
    public record TeamWire(
            String name, List<MemberWire> members, @Nullable Boolean listed) {
        public static @Nullable TeamWire of(Volunteer.@Nullable Team team) {
            return team == null
                    ? null
                    : new TeamWire(
                            team.name(),
                            team.members().stream()
                                    .map(each -> new MemberWire(
                                            String.valueOf(each.name()),
                                            each.birthYear(),
                                            GuardianWire.of(each.guardian())))
                                    .toList(),
                            team.listed());
        }

        static Volunteer.@Nullable Team toDomain(@Nullable TeamWire wire) {
            return wire == null
                    ? null
                    : new Volunteer.Team(
                            wire.name(),
                            wire.members().stream().map(MemberWire::toDomain).toList(),
                            Boolean.TRUE.equals(wire.listed()));
        }
    }
}
