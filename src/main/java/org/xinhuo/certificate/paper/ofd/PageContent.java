package org.xinhuo.certificate.paper.ofd;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dom4j.Element;
import org.ofdrw.core.action.Actions;
import org.ofdrw.core.action.CT_Action;
import org.ofdrw.core.action.EventType;
import org.ofdrw.core.action.actionType.URI;
import org.ofdrw.core.basicStructure.doc.CT_PageArea;
import org.ofdrw.core.basicStructure.pageObj.Content;
import org.ofdrw.core.basicStructure.pageObj.Page;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.pageDescription.CT_GraphicUnit;
import org.ofdrw.core.pageDescription.color.color.CT_Color;
import org.ofdrw.core.text.CT_CGTransform;
import org.ofdrw.core.text.TextCode;
import org.xinhuo.certificate.paper.Arrangement;
import org.xinhuo.certificate.paper.Arrangement.Bar;
import org.xinhuo.certificate.paper.Arrangement.Modules;
import org.xinhuo.certificate.paper.Arrangement.Placed;
import org.xinhuo.certificate.paper.Arrangement.Strokes;
import org.xinhuo.certificate.paper.Arrangement.Words;
import org.xinhuo.certificate.paper.ornament.Motif;
import org.xinhuo.certificate.paper.ornament.Point;

/** What stands on the page, object after object in the order of printing and of reading. */
final class PageContent {

    /** How far ink goes beyond the letters' own boxes, in sizes: a reader cuts off what is outside of an object's bounds. */
    private static final double ABOVE = 1.2;

    private static final double BELOW = 0.5;
    private static final double BESIDE = 0.3;

    private final Faces faces;
    private final Ids ids;
    private final CT_Layer layer = new CT_Layer();

    PageContent(Faces faces, Ids ids) {
        this.faces = faces;
        this.ids = ids;
        layer.setObjID(ids.next());
    }

    Element of(Arrangement sheet) {
        for (Arrangement.Mark mark : sheet.marks()) {
            if (mark instanceof Words words) {
                write(words);
            } else if (mark instanceof Strokes strokes) {
                draw(strokes);
            } else if (mark instanceof Modules modules) {
                draw(modules);
            }
        }
        return new Page()
                .setArea(new CT_PageArea(0, 0, sheet.width(), sheet.height()))
                .setContent(new Content().addLayer(layer));
    }

    /**
     * Letters beyond the basic plane stand alone and name their glyph. The standard counts characters and common readers count
     * halves of UTF-16 pairs: where one letter is all there is, both come to the same.
     */
    private void write(Words words) {
        double x = words.at().x();
        var run = new ArrayList<Placed>();
        double start = x;
        for (Placed letter : words.letters()) {
            if (Character.isSupplementaryCodePoint(letter.codePoint())) {
                write(words, run, start);
                run.clear();
                write(words, List.of(letter), x);
                start = x + letter.advance();
            } else {
                run.add(letter);
            }
            x += letter.advance();
        }
        write(words, run, start);
    }

    private void write(Words words, List<Placed> run, double x) {
        if (run.isEmpty()) {
            return;
        }
        double size = words.size();
        double length = run.stream().mapToDouble(Placed::advance).sum();
        double left = Lengths.rounded(x - BESIDE * size);
        double top = Lengths.rounded(words.at().y() - ABOVE * size);
        var text = new TextObject(ids.next());
        bounds(text, left, top, length + 2 * BESIDE * size, (ABOVE + BELOW) * size);
        text.setFont(faces.id(words.face()));
        text.addAttribute("Size", Lengths.of(size));
        text.setFillColor(colour(words.colour()));
        int first = run.get(0).codePoint();
        if (Character.isSupplementaryCodePoint(first)) {
            text.addCGTransform(new CT_CGTransform()
                    .setCodePosition(0)
                    .setCodeCount(Character.charCount(first))
                    .setGlyphCount(1)
                    .setGlyphs(new ST_Array(faces.glyph(words.face(), first))));
        }
        var code = new TextCode()
                .setContent(run.stream()
                        .map(letter -> Character.toString(letter.codePoint()))
                        .collect(Collectors.joining()));
        code.addAttribute("X", Lengths.of(x - left));
        code.addAttribute("Y", Lengths.of(words.at().y() - top));
        if (run.size() > 1) {
            code.addAttribute("DeltaX", deltas(run));
        }
        text.addTextCode(code);
        layer.addPageBlock(text);
    }

    /** From letter to letter; what rounding takes is given back by the next, so that a long line ends where it should. */
    private static String deltas(List<Placed> run) {
        var deltas = new double[run.size() - 1];
        double should = 0;
        double is = 0;
        for (int i = 0; i < deltas.length; i++) {
            should += run.get(i).advance();
            deltas[i] = Lengths.rounded(should - is);
            is += deltas[i];
        }
        return Lengths.of(deltas);
    }

    private void draw(Strokes strokes) {
        for (Motif.Place place : strokes.motif().places()) {
            var path = new PathObject(new ST_ID(ids.next()));
            Extent extent = Extent.of(strokes.motif(), place, strokes.weight());
            bounds(path, extent.left(), extent.top(), extent.width(), extent.height());
            double cos = Math.cos(place.turn());
            double sin = Math.sin(place.turn());
            Point origin = place.origin().plus(-extent.left(), -extent.top());
            path.addAttribute("CTM", Lengths.matrix(cos, sin, -sin, cos, origin.x(), origin.y()));
            if (strokes.weight() > 0) {
                path.addAttribute("LineWidth", Lengths.of(strokes.weight()));
                path.addAttribute("Cap", "Round");
                path.addAttribute("MiterLimit", "10");
                path.setStrokeColor(colour(strokes.colour()));
            } else {
                path.setStroke(false).setFill(true).setFillColor(colour(strokes.colour()));
            }
            path.addOFDEntity("AbbreviatedData", PathData.of(strokes.motif().curves()));
            layer.addPageBlock(path);
        }
    }

    private void draw(Modules code) {
        var path = new PathObject(new ST_ID(ids.next()));
        double side = code.module() * code.size();
        bounds(path, code.at().x(), code.at().y(), side, side);
        path.addAttribute("CTM", Lengths.matrix(code.module(), 0, 0, code.module(), 0, 0));
        var uri = new URI(code.address().toString());
        path.setActions(new Actions().addAction(new CT_Action(EventType.CLICK, uri)));
        path.setStroke(false).setFill(true).setFillColor(colour(code.colour()));
        path.addOFDEntity(
                "AbbreviatedData", code.bars().stream().map(PageContent::bar).collect(Collectors.joining(" ")));
        layer.addPageBlock(path);
    }

    private static String bar(Bar bar) {
        int right = bar.from() + bar.length();
        int down = bar.row() + 1;
        return "M %d %d L %d %d L %d %d L %d %d C"
                .formatted(bar.from(), bar.row(), right, bar.row(), right, down, bar.from(), down);
    }

    private static void bounds(CT_GraphicUnit<?> unit, double left, double top, double width, double height) {
        unit.addAttribute("Boundary", Lengths.of(left, top, width, height));
    }

    private static CT_Color colour(Color colour) {
        return CT_Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}
