package org.xinhuo.course;

import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one drawing, and takes only what a drawing needs: shapes, words and the arrowheads of lines. Styles, scripts, links,
 * pictures inside and whatever would be fetched from elsewhere is a mistake, so that a drawing may be shown as it was
 * written.
 */
final class DrawingReader {

    /** Told what is wrong in the file. */
    interface Mistakes {
        void at(int line, String key, Serializable... arguments);
    }

    /** A drawing of some shapes has a few thousand; what is larger was not drawn by hand and is slow on a phone. */
    private static final int MOST_CHARACTERS = 60_000;

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "title",
            "desc",
            "defs",
            "marker",
            "g",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "path",
            "text",
            "tspan");
    private static final Set<String> ATTRIBUTES = new TreeSet<>(Set.of(
            "viewBox role id x y x1 y1 x2 y2 cx cy r rx ry dx dy points d width height transform fill fill-opacity"
                    .concat(" fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray")
                    .concat(" stroke-dashoffset stroke-opacity opacity font-family font-size font-weight font-style")
                    .concat(" text-anchor dominant-baseline letter-spacing marker-start marker-mid marker-end")
                    .concat(" markerWidth markerHeight markerUnits refX refY orient aria-hidden aria-labelledby")
                    .concat(" preserveAspectRatio")
                    .split(" ")));
    /** What a drawing begins with: what it is called and what it shows. */
    private static final List<String> HEAD = List.of("title", "desc");

    private static final Pattern OWN_MARKER = Pattern.compile("url\\(#[\\w-]+\\)");
    private static final Pattern VALUE = Pattern.compile("[\\w\\s.,#%()+-]*");
    private static final Pattern VIEW_BOX = Pattern.compile("0 0 (\\d{2,4}) (\\d{2,4})");

    private final String file;
    private final String svg;
    private final Mistakes mistakes;
    private boolean whole = true;
    private Matcher viewBox;
    private final List<String> head = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int depth;
    private int line;

    private DrawingReader(String file, String svg, Mistakes mistakes) {
        this.file = file;
        this.svg = svg;
        this.mistakes = mistakes;
    }

    static Optional<Drawing> read(String file, String svg, Mistakes mistakes) {
        return new DrawingReader(file, svg, mistakes).read();
    }

    private void mistake(String key, Serializable... arguments) {
        whole = false;
        mistakes.at(line, key, arguments);
    }

    private Optional<Drawing> read() {
        line = 1;
        if (svg.length() > MOST_CHARACTERS) {
            mistake("content.drawing.large", svg.length(), MOST_CHARACTERS);
            return Optional.empty();
        }
        // the parser of the JDK, not whichever the server brings along
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            parts(parsers.createXMLStreamReader(new StringReader(svg)));
        } catch (XMLStreamException e) {
            line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            mistake("content.drawing.xml", reason(e));
        }
        return whole
                ? Optional.of(
                        new Drawing(file, svg, Integer.parseInt(viewBox.group(1)), Integer.parseInt(viewBox.group(2))))
                : Optional.empty();
    }

    /** The parser's own words, without the place before them. */
    private static String reason(XMLStreamException e) {
        return String.valueOf(e.getMessage())
                .replaceFirst("(?s)^.*Message: ", "")
                .strip();
    }

    private void parts(XMLStreamReader parts) throws XMLStreamException {
        while (parts.hasNext()) {
            int part = parts.next();
            line = parts.getLocation().getLineNumber();
            switch (part) {
                case XMLStreamConstants.START_ELEMENT -> begin(parts);
                case XMLStreamConstants.END_ELEMENT -> end(parts.getLocalName());
                case XMLStreamConstants.CHARACTERS -> words.append(parts.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> mistake("content.drawing.doctype");
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    mistake("content.drawing.instruction", parts.getPITarget());
                default -> {
                    // comments, the end
                }
            }
        }
        if (head.size() < HEAD.size() && whole) {
            line = 1;
            mistake("content.drawing.title");
        }
    }

    private void begin(XMLStreamReader parts) {
        String name = named(parts.getPrefix(), parts.getLocalName());
        boolean known = ELEMENTS.contains(name) && "http://www.w3.org/2000/svg".equals(parts.getNamespaceURI());
        if (depth == 0) {
            root(parts, known && name.equals("svg"));
        } else if (!known || name.equals("svg")) {
            mistake("content.drawing.element", name, String.join(", ", new TreeSet<>(ELEMENTS)));
        }
        if (known) {
            attributes(parts, name);
        }
        if (depth == 1 && head.size() < HEAD.size()) {
            head.add(name);
            if (!HEAD.subList(0, head.size()).equals(head)) {
                mistake("content.drawing.title");
                head.addAll(HEAD);
            }
        }
        words.setLength(0);
        depth++;
    }

    private void end(String name) {
        depth--;
        if (depth == 1 && HEAD.contains(name) && words.toString().isBlank()) {
            mistake("content.drawing.title");
        }
    }

    private static String named(String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private void root(XMLStreamReader parts, boolean svgElement) {
        viewBox = VIEW_BOX.matcher(String.valueOf(parts.getAttributeValue(null, "viewBox")));
        if (!svgElement) {
            mistake("content.drawing.svg");
        } else if (!viewBox.matches()) {
            mistake("content.drawing.view_box");
        }
    }

    private void attributes(XMLStreamReader parts, String element) {
        for (int i = 0; i < parts.getNamespaceCount(); i++) {
            if (parts.getNamespacePrefix(i) != null) {
                mistake("content.drawing.attribute", "xmlns:" + parts.getNamespacePrefix(i), element, allowed());
            }
        }
        for (int i = 0; i < parts.getAttributeCount(); i++) {
            String name = named(parts.getAttributePrefix(i), parts.getAttributeLocalName(i));
            String value = parts.getAttributeValue(i);
            if (!ATTRIBUTES.contains(name)) {
                mistake("content.drawing.attribute", name, element, allowed());
            } else if (!harmless(name, value)) {
                mistake("content.drawing.value", name, value);
            }
        }
    }

    private static String allowed() {
        return String.join(", ", ATTRIBUTES);
    }

    private static boolean harmless(String name, String value) {
        return name.startsWith("marker-")
                ? OWN_MARKER.matcher(value).matches() || value.equals("none")
                : VALUE.matcher(value).matches()
                        && !value.toLowerCase(java.util.Locale.ROOT).contains("url");
    }
}
