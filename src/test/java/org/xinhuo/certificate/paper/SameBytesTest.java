package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Is the same certificate the same file, whenever and wherever it is printed? */
class SameBytesTest {

    private static final List<String> NAMES = List.of("沈知远", "李𬭚", "一", "陳麗華");

    @Test
    void printedTwice() {
        assertThat(PaperFixture.print("李𬭚")).isEqualTo(PaperFixture.print("李𬭚"));
    }

    @Test
    void printedByAnotherPrinter() {
        byte[] other = new Printer(PaperFixture.SIGNATORY)
                .print(
                        PaperFixture.peerEducator(),
                        PaperFixture.issue(PaperFixture.of("李𬭚"), PaperFixture.VERIFICATION))
                .bytes();

        assertThat(other).isEqualTo(PaperFixture.print("李𬭚"));
    }

    /** A printer nobody has warmed up, four threads at once: what is shared must not be written. */
    @Test
    void printedByFourThreadsAtOnce() throws Exception {
        var fresh = new Printer(PaperFixture.SIGNATORY);
        PaperTemplate paper = PaperFixture.peerEducator();
        List<byte[]> expected = NAMES.stream().map(PaperFixture::print).toList();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var tasks = new ArrayList<Callable<byte[]>>();
            for (int i = 0; i < 40; i++) {
                String name = NAMES.get(i % NAMES.size());
                tasks.add(() -> fresh.print(paper, PaperFixture.issue(PaperFixture.of(name), PaperFixture.VERIFICATION))
                        .bytes());
            }
            List<Future<byte[]>> printed = threads.invokeAll(tasks);
            for (int i = 0; i < printed.size(); i++) {
                assertThat(printed.get(i).get()).isEqualTo(expected.get(i % NAMES.size()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void butAnotherAddressIsAnotherFile() {
        byte[] other = PaperFixture.print(
                PaperFixture.peerEducator(),
                PaperFixture.of("李𬭚"),
                URI.create("https://xinhuo.example.cn/v/AAAAAAAAAAAAAAAAAAAAAA"));

        assertThat(other).isNotEqualTo(PaperFixture.print("李𬭚"));
    }
}
