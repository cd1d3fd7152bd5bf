package it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import elsewhere.Stranger;
import it.boot.ContainerTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.account.Role;
import org.xinhuo.certification.IssuingLevel;
import org.xinhuo.round.PanelService;
import org.xinhuo.round.PanelStage;
import org.xinhuo.round.expert.ExpertQuery;
import org.xinhuo.round.expert.ExpertService;
import org.xinhuo.round.expert.PanelDrawService;
import org.xinhuo.round.expert.PanelDrawService.Drawn;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Refusal;

/** Are judges drawn from the expert pool by rule, by those who may, and so that it can be computed again? */
class DrawingJudgesIT extends ContainerTest {

    @Inject
    private Stage stage;

    @Inject
    private PanelStage rounds;

    @Inject
    private ExpertService experts;

    @Inject
    private PanelDrawService draws;

    @Inject
    private PanelService panels;

    @Inject
    private Database database;

    private Person officer;
    private String code;

    @BeforeEach
    void a_round_before_its_panel() {
        officer = stage.officer("34");
        code = stage.as(officer, () -> rounds.drawn(officer.getId(), List.of(stage.trainee("林晓禾", "3418"))));
    }

    private Person expert(String home, String... fields) {
        Person person = stage.person("欧阳修远", home, Role.ASSESSOR);
        stage.as(stage.officer(home), () -> {
            experts.list(person.getId(), Set.of(fields), "", IssuingLevel.PROVINCE, "");
            return null;
        });
        return person;
    }

    private void draw(Person who, int seats) {
        stage.as(who, () -> {
            draws.draw(code, seats, false);
            return null;
        });
    }

    private List<Drawn> drawn() {
        return stage.as(officer, () -> draws.draws(code));
    }

    private List<Long> sitting() {
        return stage.as(officer, () -> panels.overview(code)).judges().stream()
                .filter(one -> one.released().isEmpty())
                .map(one -> one.getPerson().getId())
                .toList();
    }

    private void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }

    private String why(Person person) {
        String number = stage.as(officer, () -> experts.get(person.getId()))
                .entry()
                .orElseThrow()
                .number();
        return drawn().get(0).told().stream()
                .filter(one -> one.expert().equals(number))
                .findFirst()
                .orElseThrow()
                .why()
                .key();
    }

    @Test
    void those_who_fit_sit_and_a_stranger_seats_the_same() throws Exception {
        for (int i = 0; i < 5; i++) {
            expert("3401", "trainer");
        }
        Person other = expert("3401", "project-officer");
        Person paused = expert("3401", "trainer");
        Person own = expert("3418", "trainer");
        Person declared = expert("3401", "trainer");
        stage.as(officer, () -> {
            experts.pause(paused.getId(), "出国进修");
            experts.declare(declared.getId(), "3418", "曾在该单位工作");
            return null;
        });

        draw(officer, 3);

        assertThat(sitting()).hasSize(3).doesNotContain(other.getId(), paused.getId(), own.getId(), declared.getId());
        assertThat(why(other)).isEqualTo("expert.other_field");
        assertThat(why(paused)).isEqualTo("expert.paused");
        assertThat(why(declared)).isEqualTo("expert.declared");
        Drawn draw = drawn().get(0);
        Stranger stranger = new Stranger(draw.record().getText());
        assertThat(stranger.promiseWasKept()).isTrue();
        assertThat(stranger.listIsTheFrozenOne()).isTrue();
        List<String> seated = draw.told().stream()
                .filter(one -> one.why().key().equals("expert.seated"))
                .map(PanelDrawService.Told::expert)
                .toList();
        assertThat(stranger.seated(3)).isEqualTo(seated);
        assertThat(database.count("audit_event", "action = 'judges_drawn' and subject = ?", "round " + code))
                .isEqualTo(1);
    }

    @Test
    void the_missing_ones_are_drawn_and_no_more() {
        List<Person> pool = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            pool.add(expert("3402", "trainer"));
        }
        draw(officer, 4);
        refused("refusal.panel_seats", () -> draw(officer, 2));
        draw(officer, 1);
        refused("refusal.panel_complete", () -> draw(officer, 1));
        assertThat(sitting()).hasSize(5).doesNotHaveDuplicates();

        long gone = sitting().get(4);
        stage.as(officer, () -> {
            panels.release(code, gone, "列车停运");
            return null;
        });
        draw(officer, 1);
        assertThat(sitting()).hasSize(5).doesNotContain(gone);
        assertThat(drawn()).extracting(one -> one.record().getNumber()).containsExactly(3, 2, 1);
    }

    @Test
    void a_number_that_makes_no_sense_is_refused_and_nobody_sits() {
        refused("refusal.panel_seats", () -> draw(officer, 0));
        refused("refusal.panel_seats", () -> draw(officer, 99));
        assertThat(sitting()).isEmpty();
    }

    @Test
    void only_the_organiser_draws_and_nobody_else_reads_of_it() {
        expert("3401", "trainer");
        Person judge = stage.person("唐静姝", "34", Role.ASSESSOR);
        Person auditor = stage.person("唐静姝", "CN", Role.AUDITOR);
        for (Person other : List.of(stage.officer("44"), stage.officer("3401"), judge, auditor)) {
            assertThatThrownBy(() -> draw(other, 1)).isInstanceOf(NotFound.class);
        }
        for (Person other : List.of(stage.officer("44"), judge)) {
            assertThatThrownBy(() -> stage.as(other, () -> draws.draws(code))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> stage.as(other, () -> draws.text(code, 1))).isInstanceOf(NotFound.class);
        }
        draw(officer, 1);
        assertThat(stage.as(auditor, () -> draws.text(code, 1)))
                .startsWith("xinhuo-draw-list/1\nsubject: " + code + "/panel-1\n");
    }

    @Test
    void an_officer_keeps_the_experts_of_their_own_organisations() {
        Person own = expert("4401", "trainer");
        Person anhui = stage.officer("34");
        Person guangdong = stage.officer("44");
        Person national = stage.person("沈知远", "CN", Role.NATIONAL);
        Person auditor = stage.person("唐静姝", "CN", Role.AUDITOR);
        ExpertQuery all = new ExpertQuery("", "", ExpertQuery.State.ALL);

        for (Person stranger : List.of(anhui, own)) {
            assertThatThrownBy(() -> stage.as(stranger, () -> experts.get(own.getId())))
                    .isInstanceOf(NotFound.class);
        }
        for (Person stranger : List.of(anhui, own, auditor)) {
            assertThatThrownBy(() -> stage.as(stranger, () -> {
                        experts.pause(own.getId(), "无权");
                        return null;
                    }))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(stage.as(anhui, () -> experts.page(all, 0, 1000)))
                .extracting(one -> one.person().getId())
                .doesNotContain(own.getId());
        for (Person reader : List.of(guangdong, national, auditor)) {
            assertThat(stage.as(reader, () -> experts.page(all, 0, 10_000)))
                    .extracting(one -> one.person().getId())
                    .contains(own.getId());
        }
    }

    @Test
    void the_list_is_found_by_field_and_state() {
        Person trainer = expert("4451", "trainer", "parent-facilitator");
        Person paused = expert("4451", "project-officer");
        Person unlisted = stage.person("周静姝", "4451", Role.ASSESSOR);
        Person guangdong = stage.officer("4451");
        stage.as(guangdong, () -> {
            experts.pause(paused.getId(), "产假");
            return null;
        });

        assertThat(found(guangdong, "", "parent-facilitator", ExpertQuery.State.ALL))
                .containsExactly(trainer.getId());
        assertThat(found(guangdong, "", "", ExpertQuery.State.PAUSED)).containsExactly(paused.getId());
        assertThat(found(guangdong, "", "", ExpertQuery.State.UNLISTED)).containsExactly(unlisted.getId());
        assertThat(found(guangdong, "周静", "", ExpertQuery.State.ALL)).containsExactly(unlisted.getId());
        assertThat(found(guangdong, "%", "", ExpertQuery.State.ALL)).isEmpty();
    }

    private List<Long> found(Person who, String name, String field, ExpertQuery.State state) {
        return stage.as(who, () -> experts.page(new ExpertQuery(name, field, state), 0, 100)).stream()
                .map(one -> one.person().getId())
                .toList();
    }

    @Test
    void who_sat_more_often_is_drawn_later_and_their_load_is_told() {
        Person busy = expert("3416", "trainer");
        stage.as(officer, () -> {
            panels.seat(code, busy.getLogin());
            return null;
        });

        assertThat(stage.as(busy, experts::own))
                .hasValueSatisfying(own -> assertThat(own.getPerson().getId()).isEqualTo(busy.getId()));
        ExpertService.Listed listed = stage.as(officer, () -> experts.get(busy.getId()));
        assertThat(listed.open()).isEqualTo(1);
        assertThat(listed.panels()).isEqualTo(1);
        String before = code;
        a_round_before_its_panel();
        for (int i = 0; i < 5; i++) {
            expert("3416", "trainer");
        }
        draw(officer, 5);
        assertThat(sitting()).doesNotContain(busy.getId());
        assertThat(code).isNotEqualTo(before);
    }
}
