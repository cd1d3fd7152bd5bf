package org.xinhuo.certification.reading;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which scheme each number belongs to. A number stands in the certificates of one scheme only; where two ask for the
 * same, the one that opened with it first keeps it, so that a new folder never closes a scheme that works.
 */
public final class SchemeNumbers {

    private static final int LONGEST = 4;

    private final TreeMap<String, String> holders = new TreeMap<>();

    /**
     * @param asked  the number each scheme writes, by code: where nobody opened with a number yet, the earlier in this
     *               order has it
     * @param opened the scheme that opened with a number, by number; it has no say once it writes another or is gone
     */
    public SchemeNumbers(Map<String, String> asked, Map<String, String> opened) {
        opened.forEach((number, scheme) -> {
            if (number.equals(asked.get(scheme))) {
                holders.put(number, scheme);
            }
        });
        asked.forEach((scheme, number) -> holders.putIfAbsent(number, scheme));
    }

    /** The other scheme that has this number. */
    Optional<String> otherWith(String number, String scheme) {
        return Optional.ofNullable(holders.get(number)).filter(holder -> !holder.equals(scheme));
    }

    /** Every number that is taken. */
    String inUse() {
        return String.join(", ", holders.keySet());
    }

    /** A free number with the same letter, the lowest; where there is none left, one with another letter. */
    String freeLike(String number) {
        for (char letter = number.charAt(0), tried = 0; tried < 26; letter = next(letter), tried++) {
            for (int count = 1; String.valueOf(count).length() < LONGEST; count++) {
                String free = letter + String.valueOf(count);
                if (!holders.containsKey(free)) {
                    return free;
                }
            }
        }
        throw new IllegalStateException("every number is taken");
    }

    private static char next(char letter) {
        return letter == 'Z' ? 'A' : (char) (letter + 1);
    }
}
