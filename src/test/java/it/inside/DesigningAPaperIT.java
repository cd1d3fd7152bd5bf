package it.inside;

import static it.inside.Refusing.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.boot.ContainerTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certificate.CopyService;
import org.xinhuo.certificate.design.DesignService;
import org.xinhuo.certificate.design.Wordings;
import org.xinhuo.certification.Credential;
import org.xinhuo.shared.NotFound;

/** Is a new paper printed on once two officers published it, and stays what was issued before as it was? */
class DesigningAPaperIT extends ContainerTest {

    private static final String HERE = "21";
    private static final String SCHEME = "peer-educator";

    @Inject
    private Stage stage;

    @Inject
    private Database database;

    @Inject
    private DesignService designs;

    @Inject
    private CertificateService certificates;

    @Inject
    private CopyService copies;

    private static Wordings titled(String title) {
        return new Wordings(title, "CERTIFICATE", "完成 ${hours} 学时", "${scheme}", "as ${schemeEn}", "");
    }

    private Integer seen(Person officer) {
        return stage.as(officer, () -> designs.see(HERE, SCHEME)
                .draft()
                .map(draft -> draft.getVersion())
                .orElse(null));
    }

    private void publish(Person one, Person other, String title) {
        stage.run(one, () -> designs.keep(HERE, SCHEME, titled(title), seen(one)));
        stage.run(one, () -> designs.propose(HERE, SCHEME, "换词句", seen(one)));
        stage.run(other, () -> designs.publish(HERE, SCHEME, seen(other)));
    }

    private String issued(Person officer, String name) {
        Credential credential = stage.awarded(stage.waiting(name, HERE), officer);
        return stage.as(officer, () -> certificates
                .ofCredentials(List.of(credential.getId()))
                .get(credential.getId())
                .getNumber());
    }

    private byte[] bytes(Person officer, String number) {
        return stage.as(officer, () -> certificates.pdf(number).bytes());
    }

    private int version(String number) {
        return ((Number) database.list("select template_version from certificate where number = ?", number)
                        .get(0))
                .intValue();
    }

    @Test
    void what_was_issued_stays_to_the_byte_and_what_comes_is_printed_anew() {
        Person one = stage.officer(HERE);
        Person other = stage.officer(HERE);
        String before = issued(one, "林晓禾");
        byte[] bytes = bytes(one, before);
        publish(one, other, "新版证书");
        String between = issued(one, "梁思远");
        byte[] first = bytes(one, between);
        publish(other, one, "又一版证书");

        assertThat(bytes(one, before)).isEqualTo(bytes);
        assertThat(version(before)).isLessThan(10_000);
        int ours = version(between);
        assertThat(ours).isGreaterThan(10_000);
        assertThat(version(issued(one, "沈知远"))).isEqualTo(ours + 1);
        assertThat(bytes(one, between)).isEqualTo(first);
        assertThat(stage.as(one, () -> copies.printLayer(between))).startsWith('%', 'P', 'D', 'F');
        assertThat(database.count(
                        "audit_event", "action = ? and subject = ?", "print_layer_taken", "certificate " + between))
                .isEqualTo(1);
    }

    @Test
    void the_same_officer_cannot_do_both_and_nobody_of_another_province_sees_it() {
        Person one = stage.officer("23");
        Person foreign = stage.officer("33");
        stage.run(one, () -> designs.keep("23", SCHEME, titled("证书"), null));
        Integer kept = stage.as(
                one, () -> designs.see("23", SCHEME).draft().orElseThrow().getVersion());
        stage.run(one, () -> designs.propose("23", SCHEME, "换词句", kept));
        Integer proposed = stage.as(
                one, () -> designs.see("23", SCHEME).draft().orElseThrow().getVersion());

        refused("refusal.second_officer", () -> stage.run(one, () -> designs.publish("23", SCHEME, proposed)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> stage.run(foreign, () -> designs.publish("23", SCHEME, proposed)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> stage.run(foreign, () -> designs.see("23", SCHEME)));
    }

    @Test
    void what_is_wrong_is_kept_and_not_proposed_and_nobody_overwrites_another() {
        Person one = stage.officer("41");
        stage.run(one, () -> designs.keep("41", SCHEME, titled("${hour}"), null));

        assertThat(stage.as(one, () -> designs.see("41", SCHEME).wordings().getTitle()))
                .isEqualTo("${hour}");
        refused("refusal.design_changed", () -> stage.run(one, () -> designs.keep("41", SCHEME, titled("证书"), null)));
        Integer kept = stage.as(
                one, () -> designs.see("41", SCHEME).draft().orElseThrow().getVersion());
        refused("refusal.design_place", () -> stage.run(one, () -> designs.propose("41", SCHEME, "换词句", kept)));
    }
}
