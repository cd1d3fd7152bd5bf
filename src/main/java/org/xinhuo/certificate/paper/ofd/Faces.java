package org.xinhuo.certificate.paper.ofd;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dom4j.Element;
import org.ofdrw.core.basicStructure.res.Res;
import org.ofdrw.core.basicStructure.res.resources.Fonts;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.core.text.font.CT_Font;
import org.xinhuo.certificate.paper.Arrangement;
import org.xinhuo.certificate.paper.Arrangement.Words;
import org.xinhuo.certificate.paper.plate.Face;

/** The faces of one file, each cut down to its letters. */
final class Faces {

    private static final String FOLDER = "Res";

    private final Map<Face, Cut> cuts = new LinkedHashMap<>();

    private record Cut(long id, Face face, Face.CutDown letters) {

        String file() {
            return "font_" + id + ".ttf";
        }
    }

    Faces(Arrangement sheet, Ids ids) {
        Map<Face, Set<Integer>> letters = new LinkedHashMap<>();
        for (Arrangement.Mark mark : sheet.marks()) {
            if (mark instanceof Words words) {
                Set<Integer> of = letters.computeIfAbsent(words.face(), face -> new TreeSet<>());
                words.letters().forEach(letter -> of.add(letter.codePoint()));
            }
        }
        letters.forEach((face, of) -> cuts.put(face, new Cut(ids.next(), face, face.cutDownTo(of))));
    }

    long id(Face face) {
        return cuts.get(face).id();
    }

    /** Where a letter is in its font file. */
    int glyph(Face face, int codePoint) {
        return cuts.get(face).letters().glyphs().get(codePoint);
    }

    /** The list of them. */
    Element resources() {
        var fonts = new Fonts();
        for (Cut cut : cuts.values()) {
            fonts.addFont(new CT_Font(cut.face().name())
                    .setFamilyName(cut.face().family())
                    .setID(cut.id())
                    .setFontFile(cut.file()));
        }
        return new Res().setBaseLoc(ST_Loc.getInstance(FOLDER)).addResource(fonts);
    }

    /** The font files, beside the list. */
    List<Parts.Part> files() {
        return cuts.values().stream()
                .map(cut ->
                        new Parts.Part(FOLDER + "/" + cut.file(), cut.letters().font()))
                .toList();
    }
}
