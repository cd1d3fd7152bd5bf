package org.xinhuo.course;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns what an author wrote in Markdown into HTML that can do no harm: markup in the text is shown as text, and what is
 * left passes through a list of the elements a lesson needs.
 */
final class LessonText {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private static final PolicyFactory HARMLESS = new HtmlPolicyBuilder()
            .allowElements("h2", "h3", "p", "ul", "ol", "li", "strong", "em", "blockquote", "hr", "br", "code", "pre")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("align")
            .onElements("th", "td")
            .toFactory();
    private static final Pattern HANZI = Pattern.compile("\\p{IsHan}");

    private LessonText() {}

    static String html(String markdown) {
        return HARMLESS.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }

    static int hanzi(String markdown) {
        return (int) HANZI.matcher(markdown).results().count();
    }
}
