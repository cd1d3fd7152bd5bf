package org.xinhuo.certificate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinhuo.shared.Refusal;

/**
 * The number on a certificate, <code>QJ-44-S2-2026-000123-7</code>: issuer, scheme, year of issue, serial within these
 * three, check character. It never holds anything of the person.
 *
 * <p>The check character is ISO 7064 MOD 37,36 over everything before it without hyphens: one character of 0-9 and A-Z,
 * as ISAN and GRid use it. It finds every single wrong character and all exchanges of neighbours but one in 630.
 *
 * @param issuer code of the issuing organisation, letters and digits
 * @param scheme short code of the scheme, such as track and rank, letters and digits
 * @param year year of issue, 2000 to 2999
 * @param serial 1 to 999999
 */
public record CertificateNumber(String issuer, String scheme, int year, int serial) {

    private static final String PREFIX = "QJ";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,12}");
    private static final Pattern FORM =
            Pattern.compile(PREFIX + "-([0-9A-Z]{1,12})-([0-9A-Z]{1,12})-(2[0-9]{3})-([0-9]{6})-([0-9A-Z])");

    private static final Pattern BARE = Pattern.compile(PREFIX + "([0-9A-Z]{2,24})(2[0-9]{3})([0-9]{6})([0-9A-Z])");

    public CertificateNumber {
        if (!CODE.matcher(issuer).matches() || !CODE.matcher(scheme).matches()) {
            throw new IllegalArgumentException(
                    "1 to 12 digits and capital letters expected, not " + issuer + " and " + scheme);
        }
        if (year < 2000 || year > 2999 || serial < 1 || serial > 999_999) {
            throw new IllegalArgumentException("year or serial out of bounds: " + year + ", " + serial);
        }
    }

    public static CertificateNumber of(String issuer, String scheme, int year, int serial) {
        return new CertificateNumber(issuer, scheme, year, serial);
    }

    /**
     * What a person typed, however they typed it: small letters, full-width characters, any dash, spaces around or
     * instead of the dashes.
     *
     * @throws Refusal <code>refusal.certificate_number</code> with the text, if it has not this form or its check
     *     character does not fit
     */
    public static CertificateNumber parse(String text) {
        Matcher parts = FORM.matcher(plain(text));
        if (!parts.matches() || parts.group(4).equals("000000")) {
            throw new Refusal("refusal.certificate_number", text);
        }
        var number =
                of(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4)));
        if (number.check() != parts.group(5).charAt(0)) {
            throw new Refusal("refusal.certificate_number", text);
        }
        return number;
    }

    /**
     * What a person typed may mean, with or without its dashes. Without them the codes of issuer and scheme run into each
     * other, so there can be several readings; the check character is the same for all.
     *
     * @throws Refusal as {@link #parse}
     */
    public static List<CertificateNumber> readings(String text) {
        String bare = plain(text).replace("-", "");
        Matcher parts = BARE.matcher(bare);
        if (!parts.matches() || parts.group(3).equals("000000")) {
            throw new Refusal("refusal.certificate_number", text);
        }
        String codes = parts.group(1);
        List<CertificateNumber> readings = new ArrayList<>();
        for (int end = 1; end < codes.length(); end++) {
            String issuer = codes.substring(0, end);
            String scheme = codes.substring(end);
            if (CODE.matcher(issuer).matches() && CODE.matcher(scheme).matches()) {
                var number = of(issuer, scheme, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
                if (number.check() != parts.group(4).charAt(0)) {
                    throw new Refusal("refusal.certificate_number", text);
                }
                readings.add(number);
            }
        }
        return readings;
    }

    /** The numbers that stand as they are printed in some text, each once, the first of them. */
    static List<CertificateNumber> in(String text, int most) {
        return FORM.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(most)
                .flatMap(one -> {
                    try {
                        return Stream.of(parse(one));
                    } catch (Refusal slip) {
                        return Stream.empty();
                    }
                })
                .toList();
    }

    private static String plain(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String dashed = narrow.replaceAll("[\\p{Pd}\\u2212]", "-").strip();
        return dashed.contains("-") ? dashed.replaceAll("\\s+", "") : dashed.replaceAll("\\s+", "-");
    }

    char check() {
        return Mod3736.check(PREFIX + issuer + scheme + year + serialText());
    }

    private String serialText() {
        return String.format(Locale.ROOT, "%06d", serial);
    }

    /** As it is printed. */
    @Override
    public String toString() {
        return String.join("-", PREFIX, issuer, scheme, String.valueOf(year), serialText(), String.valueOf(check()));
    }
}
