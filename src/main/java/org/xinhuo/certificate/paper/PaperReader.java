package org.xinhuo.certificate.paper;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.xinhuo.certificate.paper.PaperElement.Align;
import org.xinhuo.certificate.paper.PaperElement.Anchor;
import org.xinhuo.certificate.paper.PaperElement.Code;
import org.xinhuo.certificate.paper.PaperElement.Drawing;
import org.xinhuo.certificate.paper.PaperElement.Role;
import org.xinhuo.certificate.paper.PaperElement.Seal;
import org.xinhuo.certificate.paper.PaperElement.Wording;
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
            "verifyAt"));
    /** A sheet that does not print these is no certificate. */
    private static final List<String> NEEDED = List.of("holder", "issuer", "issuedOn", "number");

    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Pattern BROKEN_FIELD = Pattern.compile("\\$(?!\\{[A-Za-z]+})");

    private final String where;
    private final PaperFamily family;
    private final Map<String, Color> palette = new HashMap<>();
    private final List<PaperElement> elements = new ArrayList<>();
    private String language;

    PaperReader(String where, PaperFamily family) {
        this.where = where;
        this.family = family;
    }

    PaperTemplate read(String yaml) {
        Entry paper = new Entry(where, family.whole(yaml, where));
        int version = paper.whole("version", 1, 9999);
        language = paper.text("language");
        Phrase title = phrase(paper.text("title"), paper, paper.node("title"));
        Entry colours = paper.entry("colours");
        for (String name : colours.names()) {
            palette.put(name, colour(colours, name));
        }
        Curve edge = Ornament.rectangle(new Point(0, 0), Sheet.WIDTH, Sheet.HEIGHT);
        elements.add(new Drawing(Motif.once(edge), 0, colour(paper, "ground")));
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
        return new PaperTemplate(version, language, title, elements);
    }

    private void add(String kind, Entry of, Node item, Entry paper) {
        switch (kind) {
            case "frame" -> frame(of);
            case "braid" -> braid(of);
            case "rosette" -> rosette(of);
            case "rule" -> elements.add(line(of, Curve.straight(false, of.point("from"), of.point("to"))));
            case "ring" -> elements.add(line(of, ring(of)));
            case "dot" -> elements.add(new Drawing(Motif.once(ring(of)), 0, colour(of, "colour")));
            case "flame" -> flame(of);
            case "text" -> elements.add(wording(of));
            case "code" ->
                elements.add(new Code(
                        of.point("at"), of.number("side", 15, 60), colour(of, "colour"), of.text("description")));
            case "seal" -> seal(of);
            default ->
                throw paper.mistake(
                        item,
                        "\"" + kind
                                + "\" is not known; write one of frame, braid, rosette, rule, ring, dot, flame,"
                                + " text, code, seal");
        }
        of.end();
    }

    private void frame(Entry of) {
        double inset = of.number("inset", 0, 100);
        elements.add(line(
                of, Ornament.rectangle(new Point(inset, inset), Sheet.WIDTH - 2 * inset, Sheet.HEIGHT - 2 * inset)));
    }

    private void braid(Entry of) {
        List<Motif> bands = Ornament.braid(
                Sheet.WIDTH,
                Sheet.HEIGHT,
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
                of.point("at"),
                of.number("inner", 0, 100),
                of.number("outer", 1, 100),
                of.whole("petals", 2, 60),
                of.number("twist", 0, 2, 0),
                of.whole("strands", 1, 40));
        elements.add(new Drawing(rosette, weight(of), colour(of, "colour")));
    }

    private void flame(Entry of) {
        List<Curve> flames = Ornament.flame(of.point("at"), of.number("height", 2, 100));
        elements.add(new Drawing(Motif.once(flames.get(0)), 0, colour(of, "outer")));
        elements.add(new Drawing(Motif.once(flames.get(1)), 0, colour(of, "inner")));
    }

    private void seal(Entry of) {
        if (elements.stream().anyMatch(Seal.class::isInstance)) {
            throw of.mistake(of.node("at"), "a second seal; keep one, because it is what one sees of the signature");
        }
        Point at = of.point("at");
        double diameter = of.number("diameter", 10, 60);
        Color colour = colour(of, "colour");
        Motif rings = Motif.once(Ornament.circle(at, diameter / 2), Ornament.circle(at, diameter / 2 * 0.91));
        List<Wording> words = of.list("words").stream()
                .map(word -> wording(new Entry(where, word)))
                .toList();
        elements.add(new Seal(at, diameter, new Drawing(rings, weight(of), colour), words));
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
                of.point("at"),
                of.choice("face", Typeface.class, Typeface.SONG),
                size,
                of.number("least", 5, size, size),
                of.number("width", 5, Sheet.WIDTH, Sheet.WIDTH),
                of.whole("lines", lines.size(), 10, lines.size()),
                of.choice("align", Align.class, Align.CENTRE),
                of.choice("anchor", Anchor.class, Anchor.FIRST),
                of.number("tracking", 0, 3, 0),
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

    private static Curve ring(Entry of) {
        return Ornament.circle(of.point("at"), of.number("radius", 0.2, 100));
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
