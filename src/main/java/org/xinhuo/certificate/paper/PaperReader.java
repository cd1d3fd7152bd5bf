package org.xinhuo.certificate.paper;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.xinhuo.certificate.paper.PaperElement.Align;
import org.xinhuo.certificate.paper.PaperElement.Anchor;
import org.xinhuo.certificate.paper.PaperElement.Code;
import org.xinhuo.certificate.paper.PaperElement.Drawing;
import org.xinhuo.certificate.paper.PaperElement.Emblem;
import org.xinhuo.certificate.paper.PaperElement.Photo;
import org.xinhuo.certificate.paper.PaperElement.Role;
import org.xinhuo.certificate.paper.PaperElement.Seal;
import org.xinhuo.certificate.paper.PaperElement.Wording;
import org.xinhuo.certificate.paper.PaperTemplate.Orientation;
import org.xinhuo.certificate.paper.ornament.Curve;
import org.xinhuo.certificate.paper.ornament.Motif;
import org.xinhuo.certificate.paper.ornament.Ornament;
import org.xinhuo.certificate.paper.ornament.Point;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the paper of a scheme from YAML. All lengths are mm from the top left corner, sizes and weights pt. */
final class PaperReader {

    private static final Set<String> FIELDS = new TreeSet<>(Set.of(
            "holder",
            "scheme",
            "schemeEn",
            "issuer",
            "issuerEn",
            "issuedOn",
            "issuedOnEn",
            "validUntil",
            "validUntilEn",
            "number",
            "hours",
            "matter",
            "matterEn",
            "from",
            "fromEn",
            "verifyAt"));
    /** A sheet that does not print these is no certificate. */
    private static final List<String> NEEDED = List.of("holder", "issuer", "issuedOn", "number");

    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Pattern BROKEN_FIELD = Pattern.compile("\\$(?!\\{[A-Za-z]+})");

    private final String where;
    private final PaperFamily family;
    private final Map<String, Color> palette = new HashMap<>();
    private final List<PaperElement> elements = new ArrayList<>();
    /** Those the issuer gave, by the names that a paper has for them. */
    private final Map<String, PaperTemplate.Given> pictures;

    private String language;
    private Orientation sheet;
    private Color ground;

    PaperReader(String where, PaperFamily family, Map<String, PaperTemplate.Given> pictures) {
        this.where = where;
        this.family = family;
        this.pictures = Map.copyOf(pictures);
    }

    PaperTemplate read(String yaml) {
        Entry paper = new Entry(where, family.whole(yaml, where));
        int version = paper.whole("version", 1, 9999);
        language = paper.text("language");
        sheet = paper.choice("orientation", Orientation.class, Orientation.LANDSCAPE);
        Phrase title = phrase(paper.text("title"), paper, paper.node("title"));
        Entry colours = paper.entry("colours");
        for (String name : colours.names()) {
            palette.put(name, colour(colours, name));
        }
        Curve edge = Ornament.rectangle(new Point(0, 0), sheet.width(), sheet.height());
        ground = colour(paper, "ground");
        elements.add(new Drawing(Motif.once(edge), 0, ground));
        for (Node item : paper.list("elements")) {
            Map.Entry<String, Node> element = new Entry(where, item).only();
            add(element.getKey(), new Entry(where, element.getValue()), item, paper);
        }
        paper.end();
        for (String field : NEEDED) {
            if (elements.stream().noneMatch(element -> element.fields().contains(field))) {
                throw paper.mistake(paper.node("elements"), "add a text with ${" + field + "}");
            }
        }
        if (elements.stream().noneMatch(Code.class::isInstance)) {
            throw paper.mistake(paper.node("elements"), "add a code, by which the certificate is verified");
        }
        return new PaperTemplate(version, language, title, sheet, elements);
    }

    private void add(String kind, Entry of, Node item, Entry paper) {
        switch (kind) {
            case "frame" -> frame(of);
            case "braid" -> braid(of);
            case "rosette" -> rosette(of);
            case "rule" ->
                elements.add(line(of, Curve.straight(false, of.point("from", sheet), of.point("to", sheet))));
            case "ring" -> elements.add(line(of, ring(of)));
            case "dot" -> elements.add(new Drawing(Motif.once(ring(of)), 0, colour(of, "colour")));
            case "flame" -> flame(of);
            case "steps" -> steps(of);
            case "text" -> text(of);
            case "emblem" -> emblem(of);
            case "photo" ->
                elements.add(new Photo(
                        of.point("at", sheet),
                        of.number("width", 5, 60),
                        of.number("height", 5, 60),
                        of.text("description")));
            case "code" ->
                elements.add(new Code(
                        of.point("at", sheet),
                        of.number("side", 15, 60),
                        colour(of, "colour"),
                        of.text("description")));
            case "seal" -> seal(of);
            default ->
                throw paper.mistake(
                        item,
                        "\"" + kind
                                + "\" is not known; write one of frame, braid, rosette, rule, ring, dot, steps,"
                                + " flame, text, emblem, photo, code, seal");
        }
        of.end();
    }

    /** Words that a paper built on this one may have no use for are left empty, and then are not there. */
    private void text(Entry of) {
        Wording wording = wording(of);
        if (!wording.lines().isEmpty()) {
            elements.add(wording);
        }
    }

    /** Nothing where the issuer gave none. */
    private void emblem(Entry of) {
        Point at = of.point("at", sheet);
        double width = of.number("width", 5, 100);
        double height = of.number("height", 5, 100);
        PaperTemplate.Given given = pictures.get(of.text("name"));
        if (given != null) {
            elements.add(new Emblem(at, width, height, given.picture().on(ground), given.description()));
        }
    }

    /** The handed-on line: done, now, to come. What has no ranks is one dot in its middle. */
    private void steps(Entry of) {
        Point from = of.point("from", sheet);
        Point to = of.point("to", sheet);
        int steps = of.whole("of", 1, 9);
        int now = of.whole("now", 1, steps);
        Color line = colour(of, "line");
        Color done = colour(of, "done");
        Color flame = colour(of, "flame");
        elements.add(new Drawing(Motif.once(Curve.straight(false, from, to)), 0.5, line));
        for (int step = 1; step <= steps; step++) {
            double way = steps == 1 ? 0.5 : (step - 1.0) / (steps - 1);
            Point at = from.plus((to.x() - from.x()) * way, (to.y() - from.y()) * way);
            Motif dot = Motif.once(Ornament.circle(at, step == now ? 1.15 : 0.8));
            if (step > now) {
                elements.add(new Drawing(dot, 0, colour(of, "ground")));
                elements.add(new Drawing(dot, 0.7, done));
            } else {
                elements.add(new Drawing(dot, 0, step == now ? flame : done));
            }
        }
        of.optional("ground");
    }

    private void frame(Entry of) {
        double inset = of.number("inset", 0, 100);
        elements.add(line(
                of,
                Ornament.rectangle(new Point(inset, inset), sheet.width() - 2 * inset, sheet.height() - 2 * inset)));
    }

    private void braid(Entry of) {
        List<Motif> bands = Ornament.braid(
                sheet.width(),
                sheet.height(),
                of.number("inset", 0, 100),
                of.number("depth", 1, 30),
                of.number("wave", 2, 60),
                of.whole("strands", 1, 12));
        for (Motif band : bands) {
            elements.add(new Drawing(band, weight(of), colour(of, "colour")));
        }
    }

    private void rosette(Entry of) {
        Motif rosette = Ornament.rosette(
                of.point("at", sheet),
                of.number("inner", 0, 100),
                of.number("outer", 1, 100),
                of.whole("petals", 2, 60),
                of.number("twist", 0, 2, 0),
                of.whole("strands", 1, 40));
        elements.add(new Drawing(rosette, weight(of), colour(of, "colour")));
    }

    private void flame(Entry of) {
        List<Curve> flames = Ornament.flame(of.point("at", sheet), of.number("height", 2, 100));
        elements.add(new Drawing(Motif.once(flames.get(0)), 0, colour(of, "outer")));
        elements.add(new Drawing(Motif.once(flames.get(1)), 0, colour(of, "inner")));
    }

    private void seal(Entry of) {
        if (elements.stream().anyMatch(Seal.class::isInstance)) {
            throw of.mistake(of.node("at"), "a second seal; keep one, because it is what one sees of the signature");
        }
        Point at = of.point("at", sheet);
        double diameter = of.number("diameter", 10, 60);
        Color colour = colour(of, "colour");
        Motif rings = Motif.once(Ornament.circle(at, diameter / 2), Ornament.circle(at, diameter / 2 * 0.91));
        List<Wording> words = of.list("words").stream()
                .map(word -> wording(new Entry(where, word)))
                .toList();
        elements.add(new Seal(
                at,
                diameter,
                new Drawing(rings, weight(of), colour),
                Optional.ofNullable(pictures.get("seal"))
                        .map(given -> given.picture().on(ground)),
                words));
    }

    private Wording wording(Entry of) {
        of.optional("id");
        Node words = of.node("wording");
        List<Phrase> lines = of.text("wording")
                .strip()
                .lines()
                .map(line -> phrase(line.strip(), of, words))
                .toList();
        double size = of.number("size", 5, 120);
        var wording = new Wording(
                lines,
                of.point("at", sheet),
                of.choice("face", Typeface.class, Typeface.SONG),
                size,
                of.number("least", 5, size, size),
                of.number("width", 5, sheet.width(), sheet.width()),
                of.whole("lines", Math.max(1, lines.size()), 10, Math.max(1, lines.size())),
                of.choice("align", Align.class, Align.CENTRE),
                of.choice("anchor", Anchor.class, Anchor.FIRST),
                of.number("tracking", 0, 3, 0),
                of.number("spread", 0, 3, 0),
                of.number("leading", 1, 4, 1.5),
                colour(of, "colour"),
                of.choice("as", Role.class, Role.TEXT),
                of.text("language", language));
        of.end();
        return wording;
    }

    private Phrase phrase(String text, Entry of, Node at) {
        Phrase phrase = Phrase.parse(text);
        if (BROKEN_FIELD.matcher(text).find() || !FIELDS.containsAll(phrase.fields())) {
            throw of.mistake(
                    at, "\"" + text + "\" has an unknown field; write ${...} with one of " + String.join(", ", FIELDS));
        }
        return phrase;
    }

    private Drawing line(Entry of, Curve curve) {
        return new Drawing(Motif.once(curve), weight(of), colour(of, "colour"));
    }

    private Curve ring(Entry of) {
        return Ornament.circle(of.point("at", sheet), of.number("radius", 0.2, 100));
    }

    private static double weight(Entry of) {
        return of.number("weight", 0.1, 20);
    }

    private Color colour(Entry of, String name) {
        String written = of.text(name);
        Color named = palette.get(written);
        if (named != null) {
            return named;
        }
        if (!COLOUR.matcher(written).matches()) {
            throw of.mistake(
                    of.node(name),
                    name + " is \"" + written + "\"; write '#RRGGBB' or one of "
                            + String.join(", ", new TreeSet<>(palette.keySet())));
        }
        return Color.decode(written);
    }
}
