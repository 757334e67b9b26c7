package cleancity.gateway.staff;

/** An account's password, to be shown once and never stored or logged. */
public record NewPassword(String username, String password) {
    @Override
    public String toString() {
        return "NewPassword[" + username + "]";
    }
}
