package org.xinhuo.certificate.design;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinhuo.shared.Refusal;

/** What an issuer says on its paper in its own words. Places for what differs from holder to holder are {@code ${hours}}. */
@Embeddable
public class Wordings {

    /** What a credential gives to its paper, in the order officers read it. */
    public static final List<String> PLACES = List.of(
            "holder",
            "scheme",
            "schemeEn",
            "hours",
            "issuer",
            "issuerEn",
            "issuedOn",
            "issuedOnEn",
            "validUntil",
            "validUntilEn",
            "number");

    /** Characters of a text that can be kept. */
    static final int MOST = 500;

    private static final int MOST_TITLE = 40;
    private static final int MOST_BODY = 300;

    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}|\\$");

    private String title;

    @Column(name = "title_en")
    private String titleEn;

    private String body;
    private String award;

    @Column(name = "body_en")
    private String bodyEn;

    private String signatory;

    protected Wordings() {}

    /** @param signatory a line with office and name, or empty */
    public Wordings(String title, String titleEn, String body, String award, String bodyEn, String signatory) {
        this.title = tidy(title);
        this.titleEn = tidy(titleEn);
        this.body = tidy(body);
        this.award = tidy(award);
        this.bodyEn = tidy(bodyEn);
        this.signatory = tidy(signatory);
    }

    static Wordings of(Map<String, String> byId) {
        return new Wordings(
                byId.get("title"),
                byId.get("title-en"),
                byId.get("body"),
                byId.get("award"),
                byId.get("body-en"),
                byId.get("signatory"));
    }

    private static String tidy(String typed) {
        String tidy = typed == null ? "" : typed.replace("\r\n", "\n").strip();
        return tidy.length() > MOST ? tidy.substring(0, MOST) : tidy;
    }

    Map<String, String> byId() {
        Map<String, String> byId = new LinkedHashMap<>();
        byId.put("title", title);
        byId.put("title-en", titleEn);
        byId.put("body", body);
        byId.put("award", award);
        byId.put("body-en", bodyEn);
        byId.put("signatory", signatory);
        return byId;
    }

    /** Whether the other one is the same to the letter. */
    public boolean says(Wordings other) {
        return byId().equals(other.byId());
    }

    /**
     * What cannot be printed, in the order of the form.
     *
     * @param field id of the text on the form
     */
    public record Mistake(String field, Refusal why) {}

    /** Every text that is empty, too long, or has a place that no credential fills. */
    public List<Mistake> mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        byId().forEach((id, text) -> {
            boolean body = id.startsWith("body");
            int most = body ? MOST_BODY : MOST_TITLE;
            Matcher place = PLACE.matcher(text);
            if (text.isEmpty() && !id.equals("signatory")) {
                mistakes.add(new Mistake(id, new Refusal("refusal.design_empty")));
            } else if (text.length() > most) {
                mistakes.add(new Mistake(id, new Refusal("refusal.design_long", most, text.length())));
            } else if (!body && text.contains("\n")) {
                mistakes.add(new Mistake(id, new Refusal("refusal.design_lines")));
            } else {
                place.results()
                        .filter(found -> !PLACES.contains(String.valueOf(found.group(1))))
                        .findFirst()
                        .ifPresent(found -> mistakes.add(
                                new Mistake(id, new Refusal("refusal.design_place", found.group(), "${hours}"))));
            }
        });
        return mistakes;
    }

    public String getTitle() {
        return title;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public String getBody() {
        return body;
    }

    public String getAward() {
        return award;
    }

    public String getBodyEn() {
        return bodyEn;
    }

    public String getSignatory() {
        return signatory;
    }
}
