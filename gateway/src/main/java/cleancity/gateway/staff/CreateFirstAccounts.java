package cleancity.gateway.staff;

import cleancity.gateway.model.Login;
import cleancity.gateway.model.StaffAccounts;
import cleancity.gateway.model.StaffMember;
import cleancity.kernel.config.Secret;
import cleancity.kernel.ids.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes the first staff accounts when there are none, each with a random password that only the caller learns. */
public final class CreateFirstAccounts {
    private static final String FIRST_START = "first-start";

    private final StaffAccounts accounts;
    private final Passwords passwords;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public CreateFirstAccounts(StaffAccounts accounts, Passwords passwords, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Empty when there are accounts already.
     *
     * @param administrator password for {@code admin}; empty for a random one
     */
    public List<NewPassword> create(List<FirstAccount> wanted, Secret administrator) {
        return accounts.isEmpty()
                ? wanted.stream()
                        .flatMap(each -> create(each, administrator).stream())
                        .toList()
                : List.of();
    }

    /** Empty when another replica was faster. */
    private Optional<NewPassword> create(FirstAccount wanted, Secret administrator) {
        boolean given = wanted.username().equals("admin") && !administrator.isEmpty();
        var password = given ? administrator.value() : ReadablePassword.next(random);
        var login = Login.given(passwords.hash(password), new Login.Gift(FIRST_START, clock.instant()));
        var member =
                StaffMember.fresh(ids.next(), wanted.username(), wanted.name(), wanted.roles(), wanted.unit(), login);
        return Optional.of(new NewPassword(wanted.username(), password)).filter(made -> accounts.add(member));
    }
}
