package cleancity.campaign.model;

import java.time.Instant;

/**
 * A shop that has pledged to answer for what lies before its door (门前三包).
 *
 * @param area code of the community or town it is in
 * @param street it stands in
 * @param checks how often it was patrolled
 * @param kept how often everything was in order
 */
public record Shop(String id, String name, String area, String street, Instant pledgedAt, int checks, int kept) {}
