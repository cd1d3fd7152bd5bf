package it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import it.boot.ContainerTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.account.Role;
import org.xinhuo.region.RegionCode;
import org.xinhuo.registry.RegistryEntry;
import org.xinhuo.registry.RegistryQuery;
import org.xinhuo.registry.RegistryQuery.Place;
import org.xinhuo.registry.RegistryQuery.Validity;
import org.xinhuo.registry.RegistryService;

/** Does leafing through the registry, forwards and backwards, show everybody of a place once and nobody else? */
class PagingTheRegistryIT extends ContainerTest {

    private static final int ROWS = 3;

    @Inject
    private Stage stage;

    @Inject
    private RegistryService registry;

    @Inject
    private Clock clock;

    private RegistryQuery in(String region) {
        return new RegistryQuery(
                Optional.of(RegionCode.of(region)), Optional.empty(), Optional.empty(), Validity.IN_FORCE, today());
    }

    private RegistryQuery called(String name) {
        return new RegistryQuery(Optional.empty(), Optional.empty(), Optional.of(name), Validity.IN_FORCE, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<String> names(Person asker, RegistryQuery query) {
        List<RegistryEntry> forwards = forwards(asker, query);
        List<String> keys = forwards.stream().map(RegistryEntry::getSortKey).toList();

        assertThat(keys).as("in the order of names, each once").isSorted().doesNotHaveDuplicates();
        assertThat(backwards(asker, query, keys)).as("the same from the end").isEqualTo(keys);
        assertThat((int) stage.as(asker, () -> registry.count(query))).isEqualTo(keys.size());
        return forwards.stream().map(RegistryEntry::getName).toList();
    }

    private List<RegistryEntry> page(Person asker, RegistryQuery query, Place place) {
        return stage.as(asker, () -> registry.page(query, place, ROWS)).stream()
                .map(RegistryService.Found::entry)
                .toList();
    }

    private List<RegistryEntry> forwards(Person asker, RegistryQuery query) {
        List<RegistryEntry> all = new ArrayList<>();
        List<RegistryEntry> page = page(asker, query, Place.FIRST);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page(asker, query, new Place(Optional.of(last(all).getSortKey()), Optional.empty()));
        }
        return all;
    }

    private List<String> backwards(Person asker, RegistryQuery query, List<String> keys) {
        List<String> all = new ArrayList<>();
        if (keys.isEmpty()) {
            return all;
        }
        all.add(keys.get(keys.size() - 1));
        List<RegistryEntry> page = page(asker, query, new Place(Optional.empty(), Optional.of(all.get(0))));
        while (!page.isEmpty()) {
            all.addAll(0, page.stream().map(RegistryEntry::getSortKey).toList());
            page = page(asker, query, new Place(Optional.empty(), Optional.of(all.get(0))));
        }
        return all;
    }

    private static RegistryEntry last(List<RegistryEntry> entries) {
        return entries.get(entries.size() - 1);
    }

    private void certify(String name, String organisation) {
        stage.awarded(stage.waiting(name, organisation), stage.officer(organisation.substring(0, 2)));
    }

    @Test
    void of_a_county_a_prefecture_a_province_and_the_country() {
        for (String name : List.of("曾文博", "单明哲", "一", "阿依努尔·麦麦提", "解宇航")) {
            certify(name, "341126");
        }
        certify("仇欣妍", "341182");
        certify("查志强", "3415");
        Person officer = stage.officer("34");
        Person national = stage.person("沈知远", "CN", Role.NATIONAL);

        assertThat(names(officer, in("341126")))
                .as("by reading: 阿 A, 解 Xie, 一 Yi, 曾 Zeng; 单 as a surname is Shan")
                .containsSubsequence("阿依努尔·麦麦提", "单明哲", "解宇航", "一", "曾文博")
                .doesNotContain("仇欣妍", "查志强");
        assertThat(names(officer, in("341100"))).contains("单明哲", "仇欣妍").doesNotContain("查志强");
        assertThat(names(officer, in("340000"))).contains("单明哲", "仇欣妍", "查志强");
        assertThat(names(national, in("340000"))).contains("单明哲", "仇欣妍", "查志强");
        assertThat(names(national, in("440000"))).doesNotContain("单明哲", "仇欣妍", "查志强");
        assertThat(names(stage.officer("44"), in("340000"))).isEmpty();
        assertThat(names(stage.officer("3411"), in("340000")))
                .as("an officer of a prefecture sees its own")
                .contains("单明哲", "仇欣妍")
                .doesNotContain("查志强");
    }

    @Test
    void of_whoever_is_called_so() {
        certify("欧阳静姝", "341124");
        certify("欧阳", "341125");
        Person officer = stage.officer("34");
        Person national = stage.person("沈知远", "CN", Role.NATIONAL);

        for (Person asker : List.of(officer, national)) {
            assertThat(names(asker, called("欧阳"))).contains("欧阳静姝", "欧阳");
            assertThat(names(asker, called("欧"))).contains("欧阳静姝", "欧阳");
            assertThat(names(asker, called("欧阳静"))).contains("欧阳静姝").doesNotContain("欧阳");
            assertThat(names(asker, called("ouyangjing"))).contains("欧阳静姝").doesNotContain("欧阳");
            assertThat(names(asker, called("OuYang Jing"))).contains("欧阳静姝");
            assertThat(names(asker, called("阳"))).doesNotContain("欧阳静姝");
        }
    }

    @Test
    void by_whether_it_is_in_force() {
        stage.at(clock.instant().minus(Duration.ofDays(500)), () -> certify("吕思远", "341181"));
        certify("吕若溪", "341181");
        Person officer = stage.officer("34");

        assertThat(names(officer, with(Validity.IN_FORCE))).contains("吕若溪").doesNotContain("吕思远");
        assertThat(names(officer, with(Validity.ENDED))).contains("吕思远").doesNotContain("吕若溪");
        assertThat(names(officer, with(Validity.ANY))).contains("吕思远", "吕若溪");
    }

    private RegistryQuery with(Validity validity) {
        return new RegistryQuery(
                Optional.of(RegionCode.of("341181")), Optional.of(Stage.COURSE), Optional.of("吕"), validity, today());
    }
}
