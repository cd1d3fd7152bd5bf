package org.xinhuo.certificate.web;

import jakarta.servlet.http.Part;
import java.util.Optional;
import org.xinhuo.certificate.design.Design;
import org.xinhuo.certificate.design.DesignService;
import org.xinhuo.certificate.design.Wordings;

/** What an officer typed about a paper. */
public class PaperForm {

    private String title;
    private String titleEn;
    private String body;
    private String award;
    private String bodyEn;
    private String signatory;
    private Part emblem;
    private String emblemWords;
    private boolean withoutEmblem;
    private Part seal;
    private boolean withoutSeal;
    private String reason;
    private String returned;
    private Integer seen;

    PaperForm(DesignService.Work work) {
        Wordings wordings = work.wordings();
        title = wordings.getTitle();
        titleEn = wordings.getTitleEn();
        body = wordings.getBody();
        award = wordings.getAward();
        bodyEn = wordings.getBodyEn();
        signatory = wordings.getSignatory();
        emblemWords = work.latest().map(Design::getEmblemWords).orElse("");
        seen(work.draft());
    }

    void seen(Optional<Design> draft) {
        seen = draft.map(Design::getVersion).orElse(null);
    }

    /** Whether this is the draft to the letter, and so what its proof shows. */
    boolean isAsShown(Optional<Design> draft) {
        return draft.filter(one -> one.getWordings().says(wordings())).isPresent()
                && isNone(emblem)
                && isNone(seal)
                && !withoutEmblem
                && !withoutSeal
                && !isRewordingEmblem(draft);
    }

    /** Whether the emblem that is there is to be described otherwise. */
    boolean isRewordingEmblem(Optional<Design> latest) {
        return isNone(emblem)
                && !withoutEmblem
                && latest.filter(Design::isWithEmblem)
                        .filter(one -> !one.getEmblemWords().equals(emblemWords.strip()))
                        .isPresent();
    }

    private static boolean isNone(Part file) {
        return file == null || file.getSize() == 0;
    }

    Wordings wordings() {
        return new Wordings(title, titleEn, body, award, bodyEn, signatory);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String typed) {
        title = typed;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String typed) {
        titleEn = typed;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String typed) {
        body = typed;
    }

    public String getAward() {
        return award;
    }

    public void setAward(String typed) {
        award = typed;
    }

    public String getBodyEn() {
        return bodyEn;
    }

    public void setBodyEn(String typed) {
        bodyEn = typed;
    }

    public String getSignatory() {
        return signatory;
    }

    public void setSignatory(String typed) {
        signatory = typed;
    }

    public Part getEmblem() {
        return emblem;
    }

    public void setEmblem(Part typed) {
        emblem = typed;
    }

    public String getEmblemWords() {
        return emblemWords;
    }

    public void setEmblemWords(String typed) {
        emblemWords = typed;
    }

    public boolean isWithoutEmblem() {
        return withoutEmblem;
    }

    public void setWithoutEmblem(boolean typed) {
        withoutEmblem = typed;
    }

    public Part getSeal() {
        return seal;
    }

    public void setSeal(Part typed) {
        seal = typed;
    }

    public boolean isWithoutSeal() {
        return withoutSeal;
    }

    public void setWithoutSeal(boolean typed) {
        withoutSeal = typed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }

    public String getReturned() {
        return returned;
    }

    public void setReturned(String typed) {
        returned = typed;
    }

    /** Version of the draft that was before the officer; none where there was none. */
    public Integer getSeen() {
        return seen;
    }

    public void setSeen(Integer typed) {
        seen = typed;
    }
}
