package cleancity.campaign.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-up says of the person, and of those they bring. Prints nothing that could end up in a log.
 *
 * @param name for the organiser's list, if given
 * @param birthYear null for somebody who declares to be of age
 * @param guardian who consents for a minor
 * @param team null for a single person
 */
public record Volunteer(
        @Nullable String name,
        @Nullable Integer birthYear,
        @Nullable Guardian guardian,
        @Nullable Team team) {
    public static final Volunteer UNNAMED = new Volunteer(null, null, null, null);

    /**
     * A team that comes together or not at all.
     *
     * @param members besides the one who signs up
     * @param listed it wants to stand on the board of teams
     */
    public record Team(String name, List<Volunteer> members, boolean listed) {
        public Team {
            members = List.copyOf(members);
        }

        /** One that is not listed. */
        public Team(String name, List<Volunteer> members) {
            this(name, members, false);
        }
    }

    /** People in all. */
    public int seats() {
        return team == null ? 1 : 1 + team.members().size();
    }

    /**
     * Refuses whoever does not fit the work. Only years of birth are known, so an age is counted as surely reached: nobody
     * of 17 slips through.
     */
    void check(Requirements requirements, Instant start) {
        checkAge(requirements, Days.year(start));
        if (team != null) {
            team.members().forEach(member -> member.check(requirements, start));
        }
    }

    private void checkAge(Requirements requirements, int year) {
        if (birthYear == null) {
            if (requirements.minimumAge() > 0) {
                throw Refusals.invalid("/birthYear", CampaignRule.BIRTH_YEAR_MISSING);
            }
            return; // who gives no year declares to be of age
        }
        int surely = year - 1 - birthYear;
        if (surely < requirements.minimumAge()) {
            throw Refusals.conflict(
                    CampaignRule.TOO_YOUNG,
                    "age",
                    requirements.minimumAge(),
                    "year",
                    year - 1 - requirements.minimumAge());
        }
        if (surely < Requirements.ADULT && guardian == null) {
            throw Refusals.invalid("/guardian", CampaignRule.GUARDIAN_MISSING);
        }
    }

    @Override
    public String toString() {
        return "Volunteer[•••]";
    }
}
