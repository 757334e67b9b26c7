package cleancity.kernel.ids;

/**
 * Where a page of a list ended.
 *
 * @param sortKey the last item's value of the field that the list is sorted by, as the store needs it; it can be read
 *     by whoever holds the cursor, so never personal data of others
 * @param id the last item's id, which decides between equal sort keys
 */
public record Cursor(String sortKey, String id) {}
