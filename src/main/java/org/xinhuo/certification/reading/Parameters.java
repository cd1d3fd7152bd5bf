package org.xinhuo.certification.reading;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.xinhuo.shared.content.YamlItem;

/**
 * A group of parameters in the rules of a scheme. In the file of a province a parameter that is not written is the
 * national one, and one of the national minimum may not be lower.
 */
final class Parameters {

    private final Optional<YamlItem> item;
    private final String place;
    private final boolean province;
    private final Set<String> minimum;

    private Parameters(Optional<YamlItem> item, String place, boolean province, Set<String> minimum) {
        this.item = item;
        this.place = place;
        this.province = province;
        this.minimum = minimum;
    }

    /** Of the whole country: each must be written. */
    static Parameters national(YamlItem item) {
        return new Parameters(Optional.of(item), "", false, Set.of());
    }

    /** @param minimum names of parameters that may be higher than the national ones, not lower */
    static Parameters ofProvince(YamlItem item, Set<String> minimum) {
        return new Parameters(Optional.of(item), "", true, minimum);
    }

    boolean isProvince() {
        return province;
    }

    boolean has(String key) {
        return item.filter(written -> written.has(key)).isPresent();
    }

    /** Whether this is left to the national rules. */
    boolean isSilentOn(String key) {
        return province && !has(key);
    }

    Optional<YamlItem> item() {
        return item;
    }

    void mistake(String key, String message, java.io.Serializable... arguments) {
        item.ifPresent(written -> written.mistake(key, message, arguments));
    }

    int number(String key, int least, int most, IntSupplier national) {
        if (isSilentOn(key)) {
            return national.getAsInt();
        }
        int number = item.map(written -> written.number(key, least, most)).orElse(least);
        if (province && minimum.contains(place + key) && number < national.getAsInt()) {
            mistake(key, "content.below_minimum", place + key, number, national.getAsInt());
        }
        return number;
    }

    Parameters group(String key, String example) {
        Optional<YamlItem> group =
                isSilentOn(key) ? Optional.empty() : item.flatMap(written -> written.item(key, example));
        return new Parameters(group, place + key + ".", province, minimum);
    }

    /** Nothing else may stand in the group. */
    void end() {
        item.ifPresent(YamlItem::noOthers);
    }
}
