package it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.boot.ContainerTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.CertificationService;
import org.xinhuo.shared.Refusal;

/** Who decides about an application: the office whose certificate it becomes, and nobody below it? */
class WhoDecidesIT extends ContainerTest {

    @Inject
    private Stage stage;

    @Inject
    private CertificationService certification;

    @Test
    void the_city_reads_along_and_the_province_decides() {
        Application application = stage.waiting("林晓禾", "3411");
        Person city = stage.officer("3411");

        assertThat(stage.as(city, () -> certification.candidate(application.getId()))
                        .decides())
                .isFalse();
        refused(() -> stage.awarded(application, city));
        refused(() -> stage.givenBack(application, city, "请补材料"));

        Person province = stage.officer("34");
        assertThat(stage.as(province, () -> certification.candidate(application.getId()))
                        .decides())
                .isTrue();
        assertThat(stage.awarded(application, province).getIssuer().getCode()).isEqualTo("34");
    }

    private static void refused(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("refusal.issuer_decides");
            assertThat(refusal.arguments().toString()).contains("安徽");
        });
    }
}
