package cleancity.campaign.store;

import cleancity.campaign.model.Guardian;
import cleancity.campaign.model.Volunteer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sign-up says of people, as stored; a team's members are stored one by one. */
public record VolunteerDocument(
        @Nullable String name,
        @Nullable Integer birthYear,
        @Nullable String guardianName,
        @Nullable String guardianPhone,
        @Nullable String team,
        @Nullable List<MemberDocument> members,
        @Nullable Boolean listed) {
    /** A member of a team. */
    public record MemberDocument(
            @Nullable String name,
            @Nullable Integer birthYear,
            @Nullable String guardianName,
            @Nullable String guardianPhone) {
        static MemberDocument of(Volunteer member) {
            var guardian = member.guardian();
            return new MemberDocument(
                    member.name(),
                    member.birthYear(),
                    guardian == null ? null : guardian.name(),
                    guardian == null ? null : guardian.phone());
        }

        Volunteer toDomain() {
            return new Volunteer(name, birthYear, guardian(guardianName, guardianPhone), null);
        }
    }

    static VolunteerDocument of(Volunteer volunteer) {
        var team = volunteer.team();
        var self = MemberDocument.of(volunteer);
        return new VolunteerDocument(
                self.name(),
                self.birthYear(),
                self.guardianName(),
                self.guardianPhone(),
                team == null ? null : team.name(),
                team == null
                        ? null
                        : team.members().stream().map(MemberDocument::of).toList(),
                team == null ? null : team.listed());
    }

    Volunteer toDomain() {
        var together = team == null || members == null
                ? null
                : new Volunteer.Team(
                        team, members.stream().map(MemberDocument::toDomain).toList(), Boolean.TRUE.equals(listed));
        return new Volunteer(name, birthYear, guardian(guardianName, guardianPhone), together);
    }

    private static @Nullable Guardian guardian(@Nullable String name, @Nullable String phone) {
        return name == null || phone == null ? null : new Guardian(name, phone);
    }
}
