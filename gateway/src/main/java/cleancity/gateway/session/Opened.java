package cleancity.gateway.session;

/**
 * A session as it goes to the browser.
 *
 * @param cookie value of {@code Set-Cookie}
 */
public record Opened(Issued issued, String cookie) {}
