package cleancity.complaint.model;

/**
 * How to reach somebody, readable only with the key.
 *
 * @param sealed AES-GCM ciphertext, Base64
 * @param searchKey HMAC of the normalised phone number, hex: finds the same number without opening it
 * @param masked what may be shown, e.g. {@code 138****0000}
 */
public record SealedContact(String sealed, String searchKey, String masked) {}
