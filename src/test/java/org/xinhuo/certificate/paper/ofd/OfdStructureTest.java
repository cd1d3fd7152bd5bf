package org.xinhuo.certificate.paper.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Is the file built as GB/T 33190-2016 says? What is asked here of each element is written down after the standard and not
 * taken from the library that writes it.
 */
class OfdStructureTest {

    /** Which elements stand in an element, in which order; nothing is said of those in which there is only text. */
    private static final Map<String, String> CONTENT = Map.ofEntries(
            Map.entry("OFD", "(DocBody )+"),
            Map.entry("DocBody", "DocInfo DocRoot (Versions )?(Signatures )?"),
            Map.entry(
                    "DocInfo",
                    "DocID (Title )?(Author )?(Subject )?(Abstract )?(CreationDate )?(ModDate )?(DocUsage )?(Cover )?"
                            + "(Keywords )?(Creator )?(CreatorVersion )?(CustomDatas )?"),
            Map.entry("CustomDatas", "(CustomData )+"),
            Map.entry("Document", "CommonData Pages (Outlines )?(Permissions )?(Actions )?(VPreferences )?"),
            Map.entry("CommonData", "MaxUnitID PageArea (PublicRes )*(DocumentRes )*(TemplatePage )*(DefaultCS )?"),
            Map.entry("PageArea", "PhysicalBox (ApplicationBox )?(ContentBox )?(BleedBox )?"),
            Map.entry("Area", "PhysicalBox (ApplicationBox )?(ContentBox )?(BleedBox )?"),
            Map.entry("Pages", "(Page )+"),
            Map.entry("Res", "((ColorSpaces|DrawParams|Fonts|MultiMedias|CompositeGraphicUnits) )*"),
            Map.entry("Fonts", "(Font )+"),
            Map.entry("Font", "(FontFile )?"),
            Map.entry("Content", "(Layer )+"),
            Map.entry("Layer", "((TextObject|PathObject|ImageObject|CompositeObject|PageBlock) )*"),
            Map.entry("TextObject", "(Actions )?(Clips )?(FillColor )?(StrokeColor )?((CGTransform )*TextCode )+"),
            Map.entry("PathObject", "(Actions )?(Clips )?(StrokeColor )?(FillColor )?AbbreviatedData "),
            Map.entry("CGTransform", "Glyphs "),
            Map.entry("Actions", "(Action )+"),
            Map.entry("Action", "(Region )?(Goto|URI|GotoA|Sound|Movie) "));

    /** The attributes an element must have, and after the stroke those it may have. */
    private static final Map<String, String> ATTRIBUTES = Map.ofEntries(
            Map.entry("OFD", "DocType Version"),
            Map.entry("CustomData", "Name"),
            Map.entry("Res", "BaseLoc"),
            Map.entry("Font", "FontName ID|Bold Charset FamilyName FixedWidth Italic Serif"),
            Map.entry("Layer", "ID|DrawParam Type"),
            Map.entry("TextObject", "Boundary Font ID Size|CTM Fill Stroke"),
            Map.entry("TextCode", "|DeltaX DeltaY X Y"),
            Map.entry("CGTransform", "CodePosition|CodeCount GlyphCount"),
            Map.entry("PathObject", "Boundary ID|CTM Cap Fill Join LineWidth MiterLimit Rule Stroke"),
            Map.entry("FillColor", "|Alpha ColorSpace Index Value"),
            Map.entry("StrokeColor", "|Alpha ColorSpace Index Value"),
            Map.entry("Action", "Event"),
            Map.entry("URI", "URI|Base Target"));

    private static OpenedOfd file;

    @BeforeAll
    static void print() throws Exception {
        file = new OpenedOfd(OfdFixture.print("欧阳𬭚·修远"));
    }

    private static List<Element> roots() throws Exception {
        return List.of(file.entrance(), file.document(), file.resources(), file.page());
    }

    @Test
    void eachElementIsWhereTheStandardHasIt() throws Exception {
        assertThat(file.entrance().getLocalName()).isEqualTo("OFD");
        assertThat(file.document().getLocalName()).isEqualTo("Document");
        assertThat(file.resources().getLocalName()).isEqualTo("Res");
        assertThat(file.page().getLocalName()).isEqualTo("Page");
        for (Element root : roots()) {
            check(root);
        }
    }

    private static void check(Element element) {
        String name = element.getLocalName();
        assertThat(element.getNamespaceURI()).as(name).isEqualTo(OpenedOfd.NAMESPACE);
        assertThat(element.getPrefix()).as(name).isEqualTo("ofd");
        List<Element> inside = children(element);
        String order = inside.stream().map(child -> child.getLocalName() + " ").collect(Collectors.joining());
        boolean pageItself = name.equals("Page") && element.getParentNode().getParentNode() == null;
        String content =
                pageItself ? "(Template )*(PageRes )*(Area )?(Content )?(Actions )?" : CONTENT.getOrDefault(name, "");
        assertThat(order).as("in " + name).matches(content);
        checkAttributes(
                element, name.equals("Page") ? pageItself ? "" : "BaseLoc ID" : ATTRIBUTES.getOrDefault(name, ""));
        inside.forEach(OfdStructureTest::check);
    }

    private static void checkAttributes(Element element, String known) {
        String[] mustAndMay = known.split("\\|");
        var attributes = new TreeSet<String>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!attribute.getNodeName().startsWith("xmlns")) {
                assertThat(attribute.getNamespaceURI())
                        .as(attribute.getNodeName())
                        .isNull();
                attributes.add(attribute.getNodeName());
            }
        }
        assertThat(attributes).as("of " + element.getLocalName()).containsAll(words(mustAndMay[0]));
        attributes.removeAll(words(mustAndMay[0]));
        assertThat(mustAndMay.length > 1 ? words(mustAndMay[1]) : Set.of())
                .as("of " + element.getLocalName())
                .containsAll(List.copyOf(attributes));
    }

    private static Set<String> words(String words) {
        return words.isEmpty() ? Set.of() : Set.of(words.split(" "));
    }

    private static List<Element> children(Element element) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    @Test
    void itIsTheVersionOfTheStandard() throws Exception {
        assertThat(file.entrance().getAttribute("Version")).isEqualTo("1.0");
        assertThat(file.entrance().getAttribute("DocType")).isEqualTo("OFD");
    }

    @Test
    void eachPartIsThereAndNoneTooMany() throws Exception {
        var expected = new ArrayList<>(List.of("OFD.xml"));
        String document = text(file.entrance(), "DocRoot");
        expected.add(document);
        String folder = document.substring(0, document.indexOf('/') + 1);
        expected.add(folder + text(file.document(), "PublicRes"));
        expected.add(folder + OpenedOfd.elements(file.document(), "Page").get(0).getAttribute("BaseLoc"));
        String base = file.resources().getAttribute("BaseLoc") + "/";
        for (Element font : OpenedOfd.elements(file.resources(), "FontFile")) {
            expected.add(folder + base + font.getTextContent());
        }

        assertThat(file.parts().keySet()).containsExactlyElementsOf(expected);
    }

    private static String text(Element under, String name) {
        return OpenedOfd.elements(under, name).get(0).getTextContent();
    }

    @Test
    void eachThingHasANumberOfItsOwn() throws Exception {
        var ids = new ArrayList<Long>();
        for (Element root : roots()) {
            for (Element element : OpenedOfd.elements(root, "*")) {
                if (element.hasAttribute("ID")) {
                    ids.add(Long.parseLong(element.getAttribute("ID")));
                }
            }
        }

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(50);
        assertThat(ids).allMatch(id -> id > 0 && id <= Long.parseLong(text0("MaxUnitID")));
    }

    private static String text0(String name) {
        try {
            return text(file.document(), name);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A reader cuts off what is outside of the bounds of an object. */
    @Test
    void noInkIsCutOff() throws Exception {
        for (Element object : OpenedOfd.elements(file.page(), "TextObject")) {
            for (OpenedOfd.Written letter : file.written(object)) {
                assertThat(holds(DrawnOfd.bounds(object), letter.outline().getBounds2D()))
                        .as(Character.toString(letter.codePoint()))
                        .isTrue();
            }
        }
        for (Element object : OpenedOfd.elements(file.page(), "PathObject")) {
            assertThat(holds(DrawnOfd.bounds(object), DrawnOfd.shape(object).getBounds2D()))
                    .as(object.getAttribute("ID"))
                    .isTrue();
        }
    }

    private static boolean holds(Rectangle2D bounds, Rectangle2D ink) {
        double hair = 0.002;
        return ink.isEmpty()
                || ink.getMinX() >= bounds.getMinX() - hair
                        && ink.getMinY() >= bounds.getMinY() - hair
                        && ink.getMaxX() <= bounds.getMaxX() + hair
                        && ink.getMaxY() <= bounds.getMaxY() + hair;
    }

    @Test
    void itSaysThatItIsACopyAndOfWhat() throws Exception {
        Element about = file.entrance();

        assertThat(text(about, "Abstract")).isEqualTo(OfdFixture.ABOUT);
        assertThat(OpenedOfd.elements(about, "CustomData"))
                .extracting(fact -> fact.getAttribute("Name") + "=" + fact.getTextContent())
                .contains(
                        "holder=欧阳𬭚·修远",
                        "verification=" + OfdFixture.VERIFICATION,
                        "originalSha256=" + OfdFixture.ORIGINAL);
        assertThat(OpenedOfd.elements(about, "Signatures")).isEmpty();
    }

    @Test
    void theCodeMayBePressedAndNothingElse() throws Exception {
        List<Element> links = OpenedOfd.elements(file.page(), "URI");

        assertThat(links).hasSize(1);
        assertThat(links.get(0).getAttribute("URI")).isEqualTo(OfdFixture.VERIFICATION.toString());
        var object = (Element) links.get(0).getParentNode().getParentNode().getParentNode();
        assertThat(DrawnOfd.bounds(object).getWidth()).isBetween(15.0, 60.0);
    }
}
