package cleancity.campaign.model;

/** How a street keeps its pledges. */
public record StreetResult(String street, int shops, int checks, int kept) {}
