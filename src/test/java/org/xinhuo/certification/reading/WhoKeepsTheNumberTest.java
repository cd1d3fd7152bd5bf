package org.xinhuo.certification.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two schemes that write the same number, which one stays open, and what may the other write? */
class WhoKeepsTheNumberTest {

    private static Map<String, String> asked(String... codeAndNumber) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (int i = 0; i < codeAndNumber.length; i += 2) {
            asked.put(codeAndNumber[i], codeAndNumber[i + 1]);
        }
        return asked;
    }

    @Test
    void the_one_that_opened_with_it_whatever_the_order_of_folders() {
        SchemeNumbers numbers =
                new SchemeNumbers(asked("campus-host", "P1", "peer-educator", "P1"), Map.of("P1", "peer-educator"));

        assertThat(numbers.otherWith("P1", "campus-host")).contains("peer-educator");
        assertThat(numbers.otherWith("P1", "peer-educator")).isEmpty();
    }

    @Test
    void the_first_folder_where_neither_has_opened() {
        SchemeNumbers numbers = new SchemeNumbers(asked("peer-educator", "P1", "zz-host", "P1"), Map.of());

        assertThat(numbers.otherWith("P1", "zz-host")).contains("peer-educator");
        assertThat(numbers.otherWith("P1", "peer-educator")).isEmpty();
    }

    @Test
    void nobody_for_the_sake_of_a_scheme_that_is_gone_or_writes_another_number_now() {
        SchemeNumbers numbers =
                new SchemeNumbers(asked("new-host", "M1", "moved", "X2"), Map.of("M1", "old-host", "X1", "moved"));

        assertThat(numbers.otherWith("M1", "new-host")).isEmpty();
        assertThat(numbers.otherWith("X2", "moved")).isEmpty();
        assertThat(numbers.inUse()).isEqualTo("M1, X2");
    }

    @Test
    void the_number_proposed_is_the_lowest_free_one_with_the_same_letter() {
        SchemeNumbers numbers = new SchemeNumbers(asked("a", "S1", "b", "S2", "c", "S4", "d", "P1"), Map.of());

        assertThat(numbers.freeLike("S1")).isEqualTo("S3");
        assertThat(numbers.freeLike("SX9")).isEqualTo("S3");
        assertThat(numbers.freeLike("P1")).isEqualTo("P2");
    }

    @Test
    void a_number_is_read_however_broken_the_rest_is(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("scheme.yaml"), "number: P1\ntrack: 7\n");
        assertThat(SchemeReader.number(folder)).contains("P1");

        Files.writeString(folder.resolve("scheme.yaml"), "number: [P1\n");
        assertThat(SchemeReader.number(folder)).isEmpty();

        Files.writeString(folder.resolve("scheme.yaml"), "number: peer\n");
        assertThat(SchemeReader.number(folder)).isEmpty();
    }
}
