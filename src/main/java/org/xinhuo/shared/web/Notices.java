package org.xinhuo.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.xinhuo.shared.Deed;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Words;

/** Tells people on the form they sent what was refused and why. What they typed stays where it is. */
@Named
@RequestScoped
public class Notices {

    @Inject
    private Words words;

    private List<String> lastStep;

    /** Does it; {@code false} if a rule refused, which is then said at the top of the page. */
    public boolean tries(Runnable action) {
        return tries(refusal -> null, action);
    }

    /** As {@link #tries(Runnable)}, said beside a field as well. */
    public boolean tries(String field, Runnable action) {
        return tries(refusal -> field, action);
    }

    /** As {@link #tries(Runnable)}, said beside the field that the refusal is about as well. */
    public boolean tries(Function<Refusal, String> field, Runnable action) {
        try {
            action.run();
            return true;
        } catch (Refusal refusal) {
            refuse(field.apply(refusal), words.of(refusal));
            return false;
        }
    }

    /** Says at the top of the page what was done, although something else was refused. */
    public void tell(String sentence) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }

    /** What was done, by this step or the one before. */
    public List<String> getTold() {
        List<String> told = new ArrayList<>(summaries(FacesMessage.SEVERITY_INFO));
        if (getRefused().isEmpty()) {
            told.addAll(lastStep());
        }
        return told;
    }

    private List<String> lastStep() {
        if (lastStep == null) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            lastStep = Deed.take(
                            (HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse())
                    .map(word -> words.of("done." + word))
                    .stream()
                    .toList();
        }
        return lastStep;
    }

    /** Says a sentence at the top of the page, and beside the field if one is named. */
    public void refuse(String field, String sentence) {
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }

    /**
     * A sentence at the top of the page.
     *
     * @param field id of the field it is about, to lead there; empty where it is about none
     */
    public record Refused(String field, String sentence) {}

    /** What was refused, for the top of the page, in the order it was said. */
    public List<Refused> getRefused() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Refused> refused = new ArrayList<>();
        faces.getClientIdsWithMessages().forEachRemaining(field -> faces.getMessageList(field).stream()
                .filter(message -> message.getSeverity() == FacesMessage.SEVERITY_ERROR)
                .map(message -> new Refused(field == null ? "" : field, message.getSummary()))
                .forEach(refused::add));
        return refused.stream().distinct().toList();
    }

    private static List<String> summaries(FacesMessage.Severity severity) {
        return FacesContext.getCurrentInstance().getMessageList().stream()
                .filter(message -> message.getSeverity() == severity)
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
