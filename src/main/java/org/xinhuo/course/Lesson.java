package org.xinhuo.course;

/**
 * A text to learn from.
 *
 * @param code  name of its file without the ending, {@code 1-what-it-is}
 * @param html  harmless by construction: whatever markup or script the author wrote has been neutralised
 * @param plain the same without any markup, a line each paragraph, heading or cell
 * @param hanzi Chinese characters in the text
 */
public record Lesson(String code, String title, String html, String plain, int hanzi) {

    /** Characters a learner reads in a minute when the text is to be understood, not skimmed. */
    private static final int PER_MINUTE = 200;

    /** Whether it says the same with the same drawings; which of its words are explained may differ. */
    public boolean saysTheSameAs(Lesson other) {
        return title.equals(other.title) && withoutTerms().equals(other.withoutTerms());
    }

    private String withoutTerms() {
        return html.replaceAll("</?a\\b[^>]*>", "");
    }

    /** Reading time, at least one minute. */
    public int minutes() {
        return Math.max(1, Math.round((float) hanzi / PER_MINUTE));
    }
}
