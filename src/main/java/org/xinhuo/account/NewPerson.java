package org.xinhuo.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.Refusal;

/**
 * Somebody about to be added, as an officer typed it.
 *
 * @param oldEnough whether the officer confirms that they are 16 or older: nothing is kept of anybody younger
 */
record NewPerson(String login, String name, Organisation organisation, Role role, boolean oldEnough) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{2,99}");

    /** The login as it is stored and compared. */
    static String loginOf(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static void mustBeLogin(String key) {
        if (!LOGIN.matcher(key).matches()) {
            throw new Refusal("refusal.login_form");
        }
    }

    /** Who sees or administers the whole country belongs to the national association. */
    static void mustFit(Role role, Organisation organisation) {
        if (role.isNationwide() && organisation.getParent() != null) {
            throw new Refusal("refusal.national_elsewhere");
        }
    }

    /** All that speaks against adding them, in the order of the form, so that it can be mended in one go. */
    List<Refusal> refusals(boolean loginTaken) {
        List<Refusal> all = new ArrayList<>();
        collect(all, () -> new PersonName(name));
        collect(all, () -> mustBeLogin(loginOf(login)));
        if (loginTaken) {
            all.add(new Refusal("refusal.login_taken", loginOf(login)));
        }
        collect(all, () -> mustFit(role, organisation));
        if (!oldEnough) {
            all.add(new Refusal("refusal.too_young"));
        }
        return all;
    }

    private static void collect(List<Refusal> all, Runnable rule) {
        try {
            rule.run();
        } catch (Refusal refusal) {
            all.add(refusal);
        }
    }
}
