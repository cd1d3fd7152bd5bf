package org.xinhuo.certificate.paper;

import java.awt.Color;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xinhuo.certificate.paper.PaperElement.Code;
import org.xinhuo.certificate.paper.PaperElement.Drawing;
import org.xinhuo.certificate.paper.PaperElement.Emblem;
import org.xinhuo.certificate.paper.PaperElement.Photo;
import org.xinhuo.certificate.paper.PaperElement.Seal;
import org.xinhuo.certificate.paper.PaperElement.Wording;
import org.xinhuo.certificate.paper.ornament.Motif;
import org.xinhuo.certificate.paper.ornament.Point;
import org.xinhuo.certificate.paper.plate.Face;

/**
 * What stands where on one sheet, for a printer of any format: letters set, lines broken, nothing left to decide. All
 * lengths are in mm, all places from the top left corner of the sheet.
 *
 * @param title of the file
 * @param marks in the order of printing and of reading aloud
 */
public record Arrangement(String title, double width, double height, List<Mark> marks) {

    public Arrangement {
        marks = List.copyOf(marks);
    }

    /** Ink of one kind. */
    public sealed interface Mark permits Strokes, Words, Modules {}

    /**
     * Frame, guilloche, flame, rim of the seal.
     *
     * @param weight of the line; 0 if the shapes are filled
     */
    public record Strokes(Motif motif, double weight, Color colour) implements Mark {}

    /**
     * Neighbouring letters of one face on one line.
     *
     * @param at where the first begins on its base line
     * @param size from base line to base line of solid setting
     */
    public record Words(Face face, double size, Point at, List<Placed> letters, Color colour) implements Mark {

        public Words {
            letters = List.copyOf(letters);
        }
    }

    /** @param advance to the beginning of the next letter */
    public record Placed(int codePoint, double advance) {}

    /**
     * A two-dimensional code, which may be pressed too.
     *
     * @param at its top left corner
     * @param bars of dark modules, in modules from there
     * @param module its side
     */
    public record Modules(Point at, double module, int size, List<Bar> bars, URI address, Color colour)
            implements Mark {

        public Modules {
            bars = List.copyOf(bars);
        }
    }

    /** Dark modules side by side. */
    public record Bar(int row, int from, int length) {}

    /** Whether everything that these fields give a sheet can be arranged: letters and lines, no pictures. */
    public static boolean holds(PaperTemplate paper, Map<String, String> fields) {
        return paper.elements().stream()
                .noneMatch(element -> element instanceof Emblem
                        || element instanceof Photo && fields.containsKey(Photo.FIELD)
                        || element instanceof Seal seal && seal.picture().isPresent());
    }

    /** @param fields by name, days in words */
    static Arrangement of(PaperTemplate paper, Map<String, String> fields, URI verification, Typesetter typesetter) {
        var marks = new ArrayList<Mark>();
        for (PaperElement element : paper.elements()) {
            if (element instanceof Drawing drawing) {
                marks.add(strokes(drawing));
            } else if (element instanceof Wording wording) {
                marks.addAll(words(wording, typesetter.set(wording, fields)));
            } else if (element instanceof Code code) {
                marks.add(modules(code, QrCode.of(verification), verification));
            } else if (element instanceof Seal seal) {
                marks.add(strokes(seal.outline()));
                seal.words().forEach(word -> marks.addAll(words(word, typesetter.set(word, fields))));
            } else if (!(element instanceof Photo)) {
                throw new IllegalStateException("nobody has said how to arrange a " + element.getClass());
            }
        }
        return new Arrangement(
                paper.title().textWith(fields),
                paper.orientation().width(),
                paper.orientation().height(),
                marks);
    }

    private static Strokes strokes(Drawing drawing) {
        return new Strokes(drawing.motif(), Millimetres.ofPoints(drawing.weight()), drawing.colour());
    }

    private static List<Words> words(Wording wording, Typesetter.Setting setting) {
        var words = new ArrayList<Words>();
        double size = Millimetres.ofPoints(setting.size());
        double baseLine = setting.baseLine();
        for (Line line : setting.lines()) {
            double x = Pen.startOf(line, setting.size(), wording);
            for (List<Letter> run : line.runs()) {
                List<Placed> letters = run.stream()
                        .map(letter -> new Placed(letter.codePoint(), (letter.advance() + line.tracking()) * size))
                        .toList();
                words.add(new Words(run.get(0).face(), size, new Point(x, baseLine), letters, wording.colour()));
                x += letters.stream().mapToDouble(Placed::advance).sum();
            }
            baseLine += size * wording.leading();
        }
        return words;
    }

    private static Modules modules(Code code, QrCode modules, URI address) {
        List<Bar> bars = IntStream.range(0, modules.size())
                .boxed()
                .flatMap(row -> modules.bars(row).stream().map(bar -> new Bar(row, bar.from(), bar.length())))
                .toList();
        return new Modules(code.at(), code.side() / modules.size(), modules.size(), bars, address, code.colour());
    }
}
