package it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import it.boot.ContainerTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.app.OpenRounds;
import org.xinhuo.app.OpenRounds.OpenRound;
import org.xinhuo.certification.Window;
import org.xinhuo.round.Round;
import org.xinhuo.round.RoundService;
import org.xinhuo.round.flow.Plan;
import org.xinhuo.round.flow.Stage;

/** Does the page of a scheme know in which rounds one may apply, until when, and when that is over? */
class OpenForApplicationsIT extends ContainerTest {

    private static final String SCHEME = "trainer-province";

    @Inject
    private it.inside.Stage stage;

    @Inject
    private RoundService service;

    @Inject
    private OpenRounds rounds;

    @Inject
    private Clock clock;

    private int minutes;

    @Test
    void from_the_notice_to_the_last_day() {
        Person officer = stage.officer("37");
        Map<Stage, Window> days = stage.as(
                officer,
                () -> Plan.proposed(
                        service.schemes().entrySet().stream()
                                .filter(one -> one.getKey().code().equals(SCHEME))
                                .findFirst()
                                .orElseThrow()
                                .getValue()
                                .stages(),
                        LocalDate.now(clock),
                        7));
        Round round = stage.as(officer, () -> service.open(SCHEME, "省级师资认证", days, Map.of("3701", 2)));
        assertThat(openAfter(0)).noneMatch(one -> one.code().equals(round.getCode()));

        stage.as(officer, () -> {
            service.publishNotice(round.getCode());
            return null;
        });
        LocalDate last = days.get(Stage.APPLICATIONS).last();
        assertThat(openAfter(0))
                .filteredOn(one -> one.code().equals(round.getCode()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.until()).isEqualTo(last);
                    assertThat(one.scheme()).isEqualTo(SCHEME);
                    assertThat(one.organisation().getName()).isEqualTo("山东省计生协");
                });
        assertThat(openAfter(60)).noneMatch(one -> one.code().equals(round.getCode()));
    }

    /** What is open some days from now; each time a little later, because it is read once a minute. */
    private List<OpenRound> openAfter(int daysFromNow) {
        minutes += 2;
        List<OpenRound> open = new ArrayList<>();
        stage.at(
                clock.instant().plusSeconds(minutes * 60L + daysFromNow * 86_400L),
                () -> open.addAll(rounds.of(SCHEME)));
        return open;
    }
}
