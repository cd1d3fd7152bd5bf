package org.xinhuo.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What may stand in a file of facts, and what is refused? */
class DataFileTest {

    private final DataFile file =
            DataFile.of("towns.csv", List.of("# edition: 2024", "# other words", "code,name", "1,甲", "", "2,"));

    @Test
    void fields_are_asked_by_the_name_of_the_column() {
        assertThat(file.rows()).extracting(row -> row.get("code")).containsExactly("1", "2");
        assertThat(file.rows().get(0).find("name")).contains("甲");
    }

    @Test
    void a_blank_field_is_empty_and_throws_where_it_is_needed() {
        assertThat(file.rows().get(1).find("name")).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> file.rows().get(1).get("name"))
                .withMessage("towns.csv line 6: name is missing");
    }

    @Test
    void comments_may_hold_a_note() {
        assertThat(file.note("edition")).isEqualTo("2024");
        assertThatIllegalStateException().isThrownBy(() -> file.note("source"));
    }

    @Test
    void mistakes_are_named_with_their_line() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DataFile.of("towns.csv", List.of("code,name", "1,甲,乙")))
                .withMessageContaining("towns.csv line 2");
        assertThatIllegalStateException().isThrownBy(() -> file.rows().get(0).find("parent"));
        assertThatIllegalStateException().isThrownBy(() -> DataFile.beside(DataFile.class, "none.csv"));
    }
}
