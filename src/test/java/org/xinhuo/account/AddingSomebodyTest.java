package org.xinhuo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinhuo.organisation.OrganisationFixture;
import org.xinhuo.shared.Refusal;

/** Is everything that is wrong with somebody about to be added said at once, in the order of the form? */
class AddingSomebodyTest {

    private static List<String> said(NewPerson person, boolean loginTaken) {
        return person.refusals(loginTaken).stream().map(Refusal::key).toList();
    }

    private static NewPerson chuzhou(String login, String name, Role role, boolean oldEnough) {
        return new NewPerson(login, name, OrganisationFixture.chuzhou(), role, oldEnough);
    }

    @Test
    void nothing_speaks_against_who_is_complete() {
        assertThat(said(chuzhou(" Lin.Xiaohe@example.cn ", "林晓禾", Role.TRAINEE, true), false))
                .isEmpty();
    }

    @Test
    void every_mistake_is_said_at_once_in_the_order_of_the_form() {
        assertThat(said(chuzhou("A", " ", Role.NATIONAL, false), false))
                .containsExactly(
                        "refusal.name_empty", "refusal.login_form", "refusal.national_elsewhere", "refusal.too_young");
    }

    @Test
    void a_login_in_use_is_said_beside_the_rest() {
        assertThat(said(chuzhou("lin", "林1", Role.TRAINEE, true), true))
                .containsExactly("refusal.name_character", "refusal.login_taken");
    }

    @Test
    void who_sees_the_whole_country_belongs_to_the_national_association() {
        assertThat(said(chuzhou("lin", "林晓禾", Role.AUDITOR, true), false))
                .containsExactly("refusal.national_elsewhere");
        assertThat(said(chuzhou("lin", "林晓禾", Role.OFFICER, true), false)).isEmpty();
    }
}
