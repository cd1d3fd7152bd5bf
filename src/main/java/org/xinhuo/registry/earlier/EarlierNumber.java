package org.xinhuo.registry.earlier;

import java.text.Normalizer;
import java.util.Locale;
import org.xinhuo.certificate.CertificateNumber;
import org.xinhuo.shared.Refusal;

/**
 * The number of a certificate that was issued before this system, in whatever form its office wrote them: {@code
 * 皖计协师〔2019〕第 034 号}.
 *
 * @param printed as it stands on the certificate
 * @param key     what two writings of the same number have in common: letters and digits, a dash for whatever is between
 */
public record EarlierNumber(String printed, String key) {

    /** Most characters; nobody can type more on the page that verifies. */
    public static final int LONGEST = 60;

    /** @throws Refusal if it is none, too long, or of the form that this system gives */
    public static EarlierNumber of(String typed) {
        String printed = typed.strip().replaceAll("\\s+", " ");
        String key = key(printed);
        if (key.isEmpty()) {
            throw new Refusal("refusal.earlier_number");
        }
        if (printed.length() > LONGEST || key.length() > LONGEST) {
            throw new Refusal("refusal.earlier_number_long", LONGEST, Math.max(printed.length(), key.length()));
        }
        if (isOurs(printed)) {
            throw new Refusal("refusal.earlier_number_ours", printed);
        }
        return new EarlierNumber(printed, key);
    }

    /** What somebody typed who looks for one; empty where that can be none. */
    static String key(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static boolean isOurs(String printed) {
        try {
            return !CertificateNumber.readings(printed).isEmpty();
        } catch (Refusal anotherForm) {
            return false;
        }
    }
}
