package cleancity.gateway.model;

/**
 * A WeChat openid as it may be stored.
 *
 * @param hash HMAC of it: finds the same person again, tells nothing without the key
 * @param sealed the openid itself, encrypted: only for sending messages
 */
public record OpenId(String hash, String sealed) {}
