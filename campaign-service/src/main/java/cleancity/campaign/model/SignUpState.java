package cleancity.campaign.model;

/**
 * How far the person-level record of a sign-up has come. Whether it means a place or a place in line, the shift alone
 * says.
 */
public enum SignUpState {
    /** Written before the shift was asked; completed or undone. */
    PENDING,
    /** The shift holds a seat or a place in line for it. */
    SEATED,
    /** Being cancelled; completed. */
    LEAVING,
    /** Cancelled by the person or the organiser. */
    CANCELLED,
    /** The organiser did not approve the request. */
    DENIED,
    /** The place on offer was not accepted in time. */
    EXPIRED,
    /** The shift never took it. */
    UNDONE;

    /** Whether the record still keeps the person's time. */
    public boolean isActive() {
        return this == PENDING || this == SEATED || this == LEAVING;
    }
}
