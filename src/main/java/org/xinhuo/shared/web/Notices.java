package org.xinhuo.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Words;

/** Tells people on the form they sent what was refused and why. What they typed stays where it is. */
@Named
@RequestScoped
public class Notices {

    @Inject
    private Words words;

    /** Does it; {@code false} if a rule refused, which is then said at the top of the page. */
    public boolean tries(Runnable action) {
        return tries(null, action);
    }

    /** As {@link #tries(Runnable)}, said beside a field as well. */
    public boolean tries(String field, Runnable action) {
        try {
            action.run();
            return true;
        } catch (Refusal refusal) {
            refuse(field, words.of(refusal));
            return false;
        }
    }

    /** Says a sentence at the top of the page, and beside the field if one is named. */
    public void refuse(String field, String sentence) {
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }

    /** What was refused, for the top of the page. */
    public List<String> getRefused() {
        return FacesContext.getCurrentInstance().getMessageList().stream()
                .map(FacesMessage::getSummary)
                .distinct()
                .toList();
    }

    /** What was refused about one field; empty where nothing was. */
    public String about(String field) {
        return FacesContext.getCurrentInstance().getMessageList(field).stream()
                .map(FacesMessage::getSummary)
                .findFirst()
                .orElse("");
    }
}
