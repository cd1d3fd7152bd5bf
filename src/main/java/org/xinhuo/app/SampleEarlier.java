package org.xinhuo.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.xinhuo.account.Person;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.registry.earlier.EarlierField;
import org.xinhuo.registry.earlier.EarlierListService;
import org.xinhuo.registry.earlier.EvidenceFile;
import org.xinhuo.registry.earlier.TypedRow;

/** Two generated certificates of before this system: one in force, one that has ended. */
@ApplicationScoped
class SampleEarlier {

    private static final String SCHEME = "trainer-province";

    @Inject
    private EarlierListService lists;

    @Inject
    private SchemeService schemes;

    @Inject
    private SampleHands hands;

    @Inject
    private Clock clock;

    /** @param first an officer of 安徽, and a second one */
    void fill(Person first, Person second) {
        if (schemes.find(SCHEME).isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        List<TypedRow> rows = List.of(
                row(2, "宋明哲", "样例〔旧〕第 001 号", today.minusDays(500), "黄山市"),
                row(3, "许海燕", "样例〔旧〕第 002 号", today.minusDays(1500), "六安市"));
        long[] id = new long[1];
        hands.daysAgo(3, first, () -> {
            id[0] = lists.keep(Optional.empty(), Optional.of(EvidenceFile.of(sheet())), Optional.of(rows))
                    .list()
                    .orElseThrow();
            lists.send(id[0]);
        });
        hands.daysAgo(
                2, second, () -> lists.confirm(id[0], lists.see(id[0]).list().getVersion()));
    }

    /** Valid for three years. */
    private static TypedRow row(int line, String name, String number, LocalDate issued, String prefecture) {
        return new TypedRow(
                line,
                Map.of(
                        EarlierField.NAME, name,
                        EarlierField.SCHEME, SCHEME,
                        EarlierField.NUMBER, number,
                        EarlierField.ISSUED_ON, issued.toString(),
                        EarlierField.VALID_UNTIL,
                                issued.plusYears(3).minusDays(1).toString(),
                        EarlierField.ISSUED_BY, "安徽省计划生育协会",
                        EarlierField.PREFECTURE, prefecture));
    }

    /** A scan of nothing: an empty sheet with lines. */
    private static byte[] sheet() {
        BufferedImage sheet = new BufferedImage(595, 420, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.setColor(Color.GRAY);
        for (int line = 60; line < sheet.getHeight(); line += 60) {
            pen.drawLine(60, line, sheet.getWidth() - 60, line);
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
