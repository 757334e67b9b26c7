package cleancity.gateway.model;

import cleancity.kernel.model.Rule;
import java.util.Locale;

/** What the gateway itself refuses; the texts are in {@code gateway/problems_*.properties}. */
public enum GatewayRule implements Rule {
    WRONG_CREDENTIALS,
    LOCKED_OUT,
    SECOND_FACTOR_NEEDED,
    SECOND_FACTOR_ENROLMENT,
    ALREADY_ENROLLED,
    WEAK_PASSWORD,
    PASSWORD_SHORT,
    PASSWORD_WRONG,
    CODE_WRONG,
    OWN_PASSWORD_NEEDED,
    USERNAME_TAKEN,
    UNIT_NEEDED,
    LAST_ADMINISTRATOR,
    SAME_ROLES,
    ROLE_CHANGE_OPEN,
    ROLE_CHANGE_DECIDED,
    SECOND_PERSON_NEEDED,
    SECOND_PERSON_TOO_NEW,
    FOREIGN_ORIGIN,
    FOREIGN_PAGE,
    CROOKED_PATH,
    BODY_SLOW,
    UPSTREAM_UNREACHABLE,
    UPSTREAM_BROKEN,
    UPSTREAM_LATE,
    WECHAT_UNAVAILABLE;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
