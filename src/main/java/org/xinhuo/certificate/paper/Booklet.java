package org.xinhuo.certificate.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.xinhuo.certificate.paper.plate.Face;

/**
 * Running text on as many upright A4 sheets as it takes: headings in two languages, paragraphs and tables, in the faces of
 * the certificates, tagged for those who listen. Written from the first line to the last; one thread, used once.
 */
public final class Booklet implements Closeable {

    private static final String CHINESE = "zh-CN";
    private static final String ENGLISH = "en";

    /** In mm. */
    private static final double WIDTH = 210;

    private static final double HEIGHT = 297;
    private static final double MARGIN = 20;
    private static final double INNER = WIDTH - 2 * MARGIN;
    private static final double LAST = HEIGHT - 24;
    private static final double FOOT = HEIGHT - 13;
    private static final double GAP = 3;

    /** What must still fit below a heading, so that it is never the last line of a page. */
    private static final double WITH_HEADING = 30;

    private static final Color INK = new Color(0x25211C);
    private static final Color PALE = new Color(0x6F655A);
    private static final Color HAIR = new Color(0xC9BFAE);

    private static final Look TITLE = new Look(Typeface.SONG_BOLD, 22, INK);
    private static final Look HEADING = new Look(Typeface.SONG_BOLD, 13, INK);
    private static final Look NAME = new Look(Typeface.KAI, 26, INK);
    private static final Look TEXT = new Look(Typeface.SONG, 10, INK);
    private static final Look HEAD = new Look(Typeface.SONG_BOLD, 9, INK);
    private static final Look SMALL = new Look(Typeface.HEI, 9, PALE);

    private final PDDocument document = new PDDocument();
    private final Map<Face, PDType0Font> fonts = new HashMap<>();
    private final Typesetter typesetter;
    private ReadingOrder order;
    private PDPageContentStream pen;
    private double y;

    /** How words look: face, size in pt, colour. */
    private record Look(Typeface face, double size, Color colour) {

        /** From base line to base line, in mm. */
        double step() {
            return Millimetres.ofPoints(size * 1.5);
        }
    }

    /** What a pen does. */
    private interface Stroke {
        void draw() throws IOException;
    }

    Booklet(Typesetter typesetter) {
        this.typesetter = typesetter;
        turn();
    }

    /** What the whole is called. */
    public Booklet title(String chinese, String english) {
        return heading("H1", TITLE, chinese, english);
    }

    /** What the next lines are about. */
    public Booklet heading(String chinese, String english) {
        y += 2 * GAP;
        room(WITH_HEADING);
        return heading("H2", HEADING, chinese, english);
    }

    private Booklet heading(String tag, Look look, String chinese, String english) {
        PDStructureElement heading = order.group(tag, null);
        write(set(chinese, look, INNER), look, MARGIN, order.words("Span", CHINESE, heading));
        write(set(english, SMALL, INNER), SMALL, MARGIN, order.words("Span", ENGLISH, heading));
        y += GAP;
        return this;
    }

    /** Whom it is about, in Kai. */
    public Booklet name(String name) {
        paragraph(name, NAME, CHINESE);
        y += GAP;
        return this;
    }

    public Booklet paragraph(String chinese, String english) {
        paragraph(chinese, TEXT, CHINESE);
        paragraph(english, SMALL, ENGLISH);
        y += GAP;
        return this;
    }

    private void paragraph(String words, Look look, String language) {
        List<Line> lines = set(words, look, INNER);
        room(lines.size() * look.step());
        write(lines, look, MARGIN, order.words("P", language));
    }

    /**
     * A table whose head is said again on each page it goes on to; a row stays whole.
     *
     * @param shares of the width, one for each column
     */
    public Booklet table(List<Integer> shares, List<String> head, List<List<String>> rows) {
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        List<Double> widths = shares.stream().map(share -> INNER * share / all).toList();
        List<List<Line>> names = set(head, HEAD, widths);
        room(WITH_HEADING);
        PDStructureElement table = order.group("Table", null);
        PDStructureElement first = order.group("TR", table);
        row(names, HEAD, widths, cell -> order.headCell(CHINESE, first));
        for (List<String> words : rows) {
            List<List<Line>> cells = set(words, TEXT, widths);
            if (y + height(cells, TEXT) > LAST) {
                turn();
                row(names, HEAD, widths, cell -> -1);
            }
            PDStructureElement row = order.group("TR", table);
            row(cells, TEXT, widths, cell -> order.words("TD", CHINESE, row));
        }
        y += GAP;
        return this;
    }

    private List<List<Line>> set(List<String> words, Look look, List<Double> widths) {
        List<List<Line>> cells = new ArrayList<>();
        words.forEach(one -> cells.add(set(one, look, widths.get(cells.size()) - GAP)));
        return cells;
    }

    private static double height(List<List<Line>> cells, Look look) {
        return cells.stream().mapToInt(List::size).max().orElse(0) * look.step() + GAP;
    }

    /** @param contents number of the content of each cell; -1 where it only repeats what was read */
    private void row(List<List<Line>> cells, Look look, List<Double> widths, IntFunction<Integer> contents) {
        double top = y;
        double left = MARGIN;
        for (int cell = 0; cell < cells.size(); cell++) {
            y = top;
            write(cells.get(cell), look, left, contents.apply(cell));
            left += widths.get(cell);
        }
        y = top + height(cells, look);
        inked(() -> {
            pen.beginMarkedContent(COSName.ARTIFACT);
            pen.setStrokingColor(HAIR);
            pen.setLineWidth(0.5f);
            pen.moveTo(points(MARGIN), upward(y - GAP + 1));
            pen.lineTo(points(WIDTH - MARGIN), upward(y - GAP + 1));
            pen.stroke();
            pen.endMarkedContent();
        });
    }

    private List<Line> set(String words, Look look, double width) {
        return typesetter.lines(words, look.face(), Millimetres.toPoints(width) / look.size());
    }

    /** @param content its number in the reading order, or -1 for what is not read aloud */
    private void write(List<Line> lines, Look look, double left, int content) {
        inked(() -> {
            if (content < 0) {
                pen.beginMarkedContent(COSName.ARTIFACT);
            } else {
                var properties = new COSDictionary();
                properties.setInt(COSName.MCID, content);
                pen.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
            }
            pen.setNonStrokingColor(look.colour());
            for (Line line : lines) {
                y += look.step();
                show(line, look, left);
            }
            pen.endMarkedContent();
        });
    }

    private void show(Line line, Look look, double left) throws IOException {
        for (Letter letter : line.letters()) {
            if (!fonts.containsKey(letter.face())) {
                fonts.put(letter.face(), letter.face().in(document));
            }
        }
        Pen.show(line, look.size(), points(left), upward(y), pen, fonts);
    }

    /** A new page where so much, in mm, does not fit on this one any more. */
    private void room(double height) {
        if (y + height > LAST) {
            turn();
        }
    }

    private void turn() {
        inked(() -> {
            if (pen != null) {
                pen.close();
            }
            var page = new PDPage(new PDRectangle(points(WIDTH), points(HEIGHT)));
            document.addPage(page);
            pen = new PDPageContentStream(document, page);
            if (order == null) {
                order = new ReadingOrder(document, page);
            } else {
                order.turnTo(page);
            }
            y = MARGIN;
        });
    }

    /**
     * The finished file.
     *
     * @param author who made it
     * @param subject what it is about; made on the same day about the same, it has the same document id
     * @param foot what stands at the foot of a page, by its number from 1 and by how many there are
     */
    public byte[] finished(String title, String author, String subject, LocalDate made, Foot foot) {
        var bytes = new ByteArrayOutputStream(64 * 1024);
        inked(() -> {
            int all = document.getNumberOfPages();
            for (int number = 1; number <= all; number++) {
                pen.close();
                pen = new PDPageContentStream(
                        document, document.getPage(number - 1), PDPageContentStream.AppendMode.APPEND, true, true);
                y = FOOT - SMALL.step();
                write(set(foot.of(number, all), SMALL, INNER), SMALL, MARGIN, -1);
            }
            pen.close();
            new Imprint(title, author, subject, CHINESE, made).markOn(document);
            document.save(bytes);
        });
        return bytes.toByteArray();
    }

    /** What stands at the foot of a page. */
    public interface Foot {
        String of(int page, int pages);
    }

    @Override
    public void close() {
        inked(document::close);
    }

    private static void inked(Stroke stroke) {
        try {
            stroke.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float points(double millimetres) {
        return (float) Millimetres.toPoints(millimetres);
    }

    private static float upward(double y) {
        return points(HEIGHT - y);
    }
}
