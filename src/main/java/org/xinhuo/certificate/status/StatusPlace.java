package org.xinhuo.certificate.status;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where a certificate stands in the lists. It is kept with what stands on the paper, because it is in the file too.
 *
 * @param list from 0
 * @param index from 0 to {@link Bitstring#BITS}, by chance: neighbours in a list have nothing to do with each other
 */
public record StatusPlace(int list, int index) {

    private static final String LIST = "statusList";
    private static final String INDEX = "statusIndex";

    /** The place that stands in the fields of a paper; empty for those issued before there were lists. */
    public static Optional<StatusPlace> in(Map<String, String> fields) {
        return Optional.ofNullable(fields.get(INDEX))
                .map(index -> new StatusPlace(Integer.parseInt(fields.get(LIST)), Integer.parseInt(index)));
    }

    /** As fields of a paper; nothing of it is printed. */
    public Map<String, String> fields() {
        return Map.of(LIST, String.valueOf(list), INDEX, String.valueOf(index));
    }

    /**
     * Where anyone reads the list.
     *
     * @param site where this application is reached
     */
    public static URI address(URI site, int list, StatusPurpose purpose) {
        return URI.create(site + "/api/v1/status-lists/" + list + "/" + purpose.word());
    }

    /** As {@link #address(URI, int, StatusPurpose)}, of the list it stands in. */
    public URI address(URI site, StatusPurpose purpose) {
        return address(site, list, purpose);
    }
}
