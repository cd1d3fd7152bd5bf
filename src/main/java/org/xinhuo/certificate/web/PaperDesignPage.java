package org.xinhuo.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.certificate.design.Design;
import org.xinhuo.certificate.design.DesignService;
import org.xinhuo.certificate.design.Wordings;
import org.xinhuo.certificate.paper.picture.Picture;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 设计证书版式: words, emblem and seal of an issuer, and beside them the sheet as it will be printed. */
@Named
@RequestScoped
public class PaperDesignPage {

    @Inject
    private DesignService designs;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    private Caller caller;

    @Inject
    @ManagedProperty("#{param.organisation}")
    private String organisation;

    @Inject
    @ManagedProperty("#{param.scheme}")
    private String scheme;

    private DesignService.Work work;
    private PaperForm form;
    private String unprintable;

    @PostConstruct
    void load() {
        work = designs.see(organisation, scheme);
        form = new PaperForm(work);
    }

    /** Keeps all that was typed and chosen; what is wrong in it is told, and kept all the same. */
    public void keep() {
        if (kept()) {
            Redirect.to(address() + "&done=design_kept");
        }
    }

    /** Proposes what the sheet beside the form shows. Whatever else was typed is kept and shown first. */
    public void propose() {
        if (!form.isAsShown(work.draft())) {
            if (kept()) {
                notices.refuse(null, words.of("design.unseen"));
            }
        } else if (right(form.wordings())
                && notices.tries(
                        "reason", () -> designs.propose(organisation, scheme, form.getReason(), form.getSeen()))) {
            Redirect.to(address() + "&done=design_proposed");
        }
    }

    private boolean right(Wordings typed) {
        typed.mistakes().forEach(mistake -> notices.refuse(mistake.field(), words.of(mistake.why())));
        return typed.mistakes().isEmpty();
    }

    public void publish() {
        if (notices.tries(() -> designs.publish(organisation, scheme, form.getSeen()))) {
            Redirect.to(address() + "&done=design_published");
        }
    }

    public void giveBack() {
        if (notices.tries("returned", () -> designs.giveBack(organisation, scheme, form.getReturned()))) {
            Redirect.to(address() + "&done=design_returned");
        }
    }

    private boolean kept() {
        Wordings typed = form.wordings();
        boolean kept = notices.tries(() -> designs.keep(organisation, scheme, typed, form.getSeen()));
        boolean pictures = kept && pictures();
        work = designs.see(organisation, scheme);
        unprintable = null;
        form.seen(work.draft());
        if (!kept) {
            return false;
        }
        boolean right = right(typed) && pictures && notices.tries(() -> designs.proof(organisation, scheme, 0));
        if (!right) {
            notices.refuse(null, words.of("design.kept_wrong"));
        }
        return right;
    }

    private boolean pictures() {
        boolean emblem = form.getEmblem() == null
                || form.getEmblem().getSize() == 0
                || notices.tries(
                        refusal -> refusal.key().equals("refusal.emblem_words") ? "emblem-words" : "emblem",
                        () -> designs.putEmblem(organisation, scheme, bytes(form.getEmblem()), form.getEmblemWords()));
        boolean seal = form.getSeal() == null
                || form.getSeal().getSize() == 0
                || notices.tries("seal", () -> designs.putSeal(organisation, scheme, bytes(form.getSeal())));
        boolean described = !form.isRewordingEmblem(work.latest())
                || notices.tries("emblem-words", () -> designs.wordEmblem(organisation, scheme, form.getEmblemWords()));
        boolean without = !form.isWithoutEmblem() || notices.tries(() -> designs.dropEmblem(organisation, scheme));
        boolean unsealed = !form.isWithoutSeal() || notices.tries(() -> designs.dropSeal(organisation, scheme));
        return emblem && described && seal && without && unsealed;
    }

    private static byte[] bytes(Part file) {
        try {
            return file.getInputStream().readNBytes(Picture.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String address() {
        return "/manage/paper-design?organisation=" + work.issuer().getCode() + "&scheme="
                + work.scheme().code();
    }

    public DesignService.Work getWork() {
        return work;
    }

    public PaperForm getForm() {
        return form;
    }

    /** Whether it waits for its second officer. */
    public boolean isProposed() {
        return work.draft().filter(Design::isProposed).isPresent();
    }

    /** Whether the reader may be that second officer. */
    public boolean isSecond() {
        return work.draft()
                .filter(Design::isProposed)
                .filter(one -> one.getProposedBy() != caller.personId())
                .isPresent();
    }

    /** Whether the reader is an officer of the issuer: auditors read along. */
    public boolean isChanging() {
        return caller.reaches(Permission.AWARD, work.issuer().getPath());
    }

    /** Why nothing can be shown; empty where the sheet can be printed. */
    public String getUnprintable() {
        if (unprintable == null) {
            unprintable = whyUnprintable();
        }
        return unprintable;
    }

    private String whyUnprintable() {
        try {
            designs.proof(organisation, scheme, 0);
            return "";
        } catch (Refusal refusal) {
            return words.of(refusal);
        }
    }

    /** What may stand in the texts for what differs from holder to holder. */
    public List<String> getPlaces() {
        return Wordings.PLACES;
    }

    /** A place as it is written into a text. */
    public String written(String place) {
        return "${" + place + "}";
    }

    /** Changes with each change of the draft, so that a browser asks for the picture anew. */
    public int getState() {
        return work.draft().map(Design::getVersion).orElse(0);
    }

    public String name(Long person) {
        return Optional.ofNullable(work.names().get(person)).orElse("");
    }
}
