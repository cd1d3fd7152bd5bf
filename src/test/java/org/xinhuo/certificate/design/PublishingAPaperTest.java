package org.xinhuo.certificate.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.xinhuo.certificate.paper.PaperSamples;
import org.xinhuo.certificate.paper.PaperTemplate;
import org.xinhuo.shared.Refusal;

/** Does it take two officers to print on a new paper, and does nothing change what they published? */
class PublishingAPaperTest {

    private static final long ONE = 1;
    private static final long OTHER = 2;
    private static final Instant NOW = Instant.parse("2026-11-22T02:30:00Z");
    private static final Wordings WORDINGS =
            new Wordings("荣誉证书", "CERTIFICATE", "完成 ${hours} 学时", "${scheme}", "${schemeEn}", "会长　某某");

    private final Design design = new Design(null, "peer-educator", WORDINGS);

    private static String whole() {
        String upon = PaperTemplate.reworded("peer-educator", 4, WORDINGS.byId());
        return PaperTemplate.whole(upon, "design", PaperSamples.papers());
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }

    private static byte[] png(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void who_proposed_it_cannot_publish_it() {
        design.propose("换年度词句", ONE, NOW);

        refused("refusal.second_officer", () -> design.publish(1, whole(), ONE, NOW));
        assertThat(design.isPublished()).isFalse();
    }

    @Test
    void another_one_publishes_it_under_a_version_that_no_file_has() {
        design.propose("换年度词句", ONE, NOW);
        design.publish(1, whole(), OTHER, NOW);

        assertThat(design.template(design.paper().orElseThrow()).version()).isEqualTo(10_001);
    }

    @Test
    void nobody_publishes_what_nobody_proposed() {
        refused("refusal.design_gone", () -> design.publish(1, whole(), OTHER, NOW));
    }

    @Test
    void what_is_proposed_is_not_changed_behind_the_back_of_the_second_officer() throws IOException {
        design.propose("换年度词句", ONE, NOW);

        refused("refusal.design_proposed", () -> design.keep(WORDINGS, ONE, NOW));
        refused("refusal.design_proposed", () -> design.putSeal(png(10, 10), ONE, NOW));
        refused("refusal.design_proposed", () -> design.dropEmblem(ONE, NOW));
    }

    @Test
    void given_back_it_is_a_draft_again() {
        design.propose("换年度词句", ONE, NOW);
        refused("refusal.design_returned", () -> design.giveBack(" "));
        design.giveBack("标题太长");

        design.keep(WORDINGS, OTHER, NOW);
        assertThat(design.getReturned()).isEqualTo("标题太长");
    }

    @Test
    void it_is_not_proposed_without_a_reason() {
        refused("refusal.design_reason", () -> design.propose(" ", ONE, NOW));
    }

    @Test
    void a_drawing_with_scripts_a_vast_picture_and_a_broken_one_are_not_taken() throws IOException {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.UTF_8);
        byte[] half = java.util.Arrays.copyOf(png(50, 50), 40);

        refused("refusal.picture_kind", () -> design.putSeal(svg, ONE, NOW));
        refused("refusal.picture_large", () -> design.putSeal(png(4001, 2), ONE, NOW));
        refused("refusal.picture_large", () -> design.putSeal(new byte[600 * 1024], ONE, NOW));
        refused("refusal.picture_broken", () -> design.putSeal(half, ONE, NOW));
        refused("refusal.emblem_words", () -> design.putEmblem(png(10, 10), " ", ONE, NOW));
    }

    @Test
    void a_whole_paper_needs_no_other_and_says_the_own_words() {
        PaperTemplate alone = PaperTemplate.read(whole(), "design");

        assertThat(alone.fields()).contains("holder", "hours", "number");
        assertThat(PaperTemplate.wordings(whole(), "design", java.util.Map.of()))
                .containsEntry("title", "荣誉证书")
                .containsEntry("signatory", "会长　某某");
    }
}
