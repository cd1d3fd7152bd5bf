package org.xinhuo.account;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinhuo.shared.Refusal;

/** What a password must be: long enough, of three kinds of characters (GB/T 22239-2019, as it is usually assessed). */
final class NewPassword {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private NewPassword() {}

    static void check(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new Refusal("refusal.password_length", SHORTEST, LONGEST, length);
        }
        long kinds = Stream.of("\\p{Lower}", "\\p{Upper}", "\\d", "[^\\p{Lower}\\p{Upper}\\d]")
                .filter(kind -> Pattern.compile(kind).matcher(password).find())
                .count();
        if (kinds < 3) {
            throw new Refusal("refusal.password_kinds", kinds);
        }
    }
}
