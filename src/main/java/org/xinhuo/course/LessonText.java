package org.xinhuo.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What an author wrote in Markdown, turned into HTML that can do no harm: markup in the text is shown as text, and what is
 * left passes through a list of the elements a lesson needs.
 */
final class LessonText {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(TABLES)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final PolicyFactory HARMLESS = new HtmlPolicyBuilder()
            .allowElements("h2", "h3", "p", "ul", "ol", "li", "strong", "em", "blockquote", "hr", "br", "code", "pre")
            .allowElements("table", "thead", "tbody", "tr", "th", "td", "img", "a")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("align")
            .onElements("th", "td")
            .allowAttributes("src")
            .matching(Pattern.compile("drawings(/[a-z0-9-]+){3}\\.svg\\?v=[a-z0-9]+"))
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(Pattern.compile("\\d{1,4}"))
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("href")
            .matching(Pattern.compile("#term-\\d+-\\d+"))
            .onElements("a")
            .toFactory();
    private static final Pattern HANZI = Pattern.compile("\\p{IsHan}");

    private final Node text;
    private final Map<Node, Shown> shown = new HashMap<>();

    /** An image as its author wrote it.
     *
     * @param alone whether it is a paragraph of its own */
    record Image(String file, String alt, boolean alone) {}

    /** A drawing in its place. */
    record Shown(String address, int width, int height) {}

    LessonText(String markdown) {
        text = PARSER.parse(markdown);
    }

    /** Puts a drawing in the place of each image, or nothing where there is none.
     *
     * @param find given the image and its line, counted from 1 */
    void drawings(BiFunction<Image, Integer, Optional<Shown>> find) {
        List<org.commonmark.node.Image> images = new ArrayList<>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Image image) {
                images.add(image);
            }
        });
        for (org.commonmark.node.Image image : images) {
            boolean alone = image.getParent() instanceof Paragraph
                    && image.getParent().getParent() == text
                    && image.getPrevious() == null
                    && image.getNext() == null;
            int line = image.getSourceSpans().get(0).getLineIndex() + 1;
            find.apply(new Image(image.getDestination(), plain(image).strip(), alone), line)
                    .ifPresentOrElse(drawing -> shown.put(image, drawing), image::unlink);
        }
    }

    /** Leads the first word of each term, where it stands in a sentence, to what it means: {@code #term-5-2}. */
    void explain(int module, List<Module.Term> terms) {
        List<Text> words = new ArrayList<>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Text word) {
                words.add(word);
            }

            @Override
            public void visit(Heading heading) {
                // what stands over a text is not explained
            }

            @Override
            public void visit(org.commonmark.node.Image image) {
                // nor what is said of a drawing
            }

            @Override
            public void visit(org.commonmark.node.Link link) {
                // nor what a link was written on
            }
        });
        List<Module.Term> left = new ArrayList<>(terms);
        for (Text word : words) {
            explain(word, left, term -> "#term-" + module + "-" + (terms.indexOf(term) + 1));
        }
    }

    private static void explain(
            Text word, List<Module.Term> left, java.util.function.Function<Module.Term, String> to) {
        String literal = word.getLiteral();
        Optional<Module.Term> first = left.stream()
                .filter(term -> !term.zh().isEmpty() && literal.contains(term.zh()))
                .min(java.util.Comparator.<Module.Term>comparingInt(term -> literal.indexOf(term.zh()))
                        .thenComparingInt(term -> -term.zh().length()));
        if (first.isEmpty()) {
            return;
        }
        Module.Term term = first.get();
        int at = literal.indexOf(term.zh());
        org.commonmark.node.Link link = new org.commonmark.node.Link(to.apply(term), null);
        link.appendChild(new Text(term.zh()));
        Text rest = new Text(literal.substring(at + term.zh().length()));
        word.setLiteral(literal.substring(0, at));
        word.insertAfter(link);
        link.insertAfter(rest);
        left.remove(term);
        explain(rest, left, to);
    }

    String html() {
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .softbreak("<br />")
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (shown.containsKey(node)) {
                        attributes.put("src", shown.get(node).address());
                        attributes.put("width", String.valueOf(shown.get(node).width()));
                        attributes.put("height", String.valueOf(shown.get(node).height()));
                    }
                })
                .build();
        return HARMLESS.sanitize(renderer.render(text));
    }

    /** The words alone, a line each paragraph, heading or cell. */
    String plain() {
        return plain(text).strip();
    }

    private static String plain(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node parent) {
                super.visitChildren(parent);
                if (parent instanceof org.commonmark.node.Block && words.length() > 0) {
                    newLine();
                }
            }

            private void newLine() {
                if (words.charAt(words.length() - 1) != '\n') {
                    words.append('\n');
                }
            }

            @Override
            public void visit(CustomNode custom) {
                super.visit(custom);
                if (custom instanceof TableCell && words.length() > 0) {
                    newLine();
                }
            }

            @Override
            public void visit(Text word) {
                words.append(word.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
                words.append('\n');
            }

            @Override
            public void visit(HardLineBreak end) {
                words.append('\n');
            }
        });
        return words.toString();
    }

    static int hanzi(String markdown) {
        return (int) HANZI.matcher(markdown).results().count();
    }
}
