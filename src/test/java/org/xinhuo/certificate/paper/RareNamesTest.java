package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Can 200 rare names be copied out of their certificates to the character? Every standard one beyond 16 bits is there. */
class RareNamesTest {

    private static final List<String> COMPOUND = List.of("阿依·𬭚", "㛃·𠅤·㼆", "欧阳·𫖯", "古丽·䶮");

    @Test
    void each_stands_in_its_file_as_it_was_given() throws IOException {
        List<String> names = new ArrayList<>(COMPOUND);
        standardCharacters()
                .codePoints()
                .filter(character -> character > 0xFFFF)
                .forEach(character -> names.add("李" + Character.toString(character)));
        assertThat(names).hasSize(200);

        for (String name : names) {
            assertThat(PaperFixture.text(PaperFixture.print(name)).lines()).contains(name);
        }
    }

    private static String standardCharacters() throws IOException {
        try (var stream = RareNamesTest.class.getResourceAsStream("standard-characters.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
