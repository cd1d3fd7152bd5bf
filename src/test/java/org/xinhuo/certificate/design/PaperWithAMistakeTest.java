package org.xinhuo.certificate.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinhuo.shared.Refusal;

/** The paper of a scheme has a mistake: what is refused then, and what goes on? */
class PaperWithAMistakeTest {

    private static final String FOLDER = "XINHUO_CERTIFICATES";
    private static final String BROKEN = "trainer-province";

    @TempDir
    private Path folder;

    private final PaperFiles files = new PaperFiles();

    @BeforeEach
    void read() throws IOException {
        Path scheme = Files.createDirectory(folder.resolve(BROKEN));
        Files.writeString(scheme.resolve("scheme.yaml"), "");
        Files.writeString(scheme.resolve("paper.yaml"), "version: none\n");
        System.setProperty(FOLDER, folder.toString());
        files.read();
    }

    @AfterEach
    void clear() {
        System.clearProperty(FOLDER);
    }

    @Test
    void none_is_issued_on_it_and_the_mistake_is_told() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> files.of(BROKEN))
                .extracting(Refusal::key)
                .isEqualTo("refusal.no_paper");
        assertThat(files.mistakes()).extracting(one -> one.file()).contains("certificates/" + BROKEN + "/paper.yaml");
    }

    @Test
    void who_only_asks_whether_there_is_one_is_answered() {
        assertThat(files.find(BROKEN)).isEmpty();
        assertThat(files.find("no-such-scheme")).isEmpty();
        assertThat(files.find("peer-educator")).isPresent();
    }
}
