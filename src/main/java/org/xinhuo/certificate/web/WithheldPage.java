package org.xinhuo.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certificate.life.Correction;
import org.xinhuo.certificate.life.CorrectionService;
import org.xinhuo.certificate.life.Withheld;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.CredentialEvent;
import org.xinhuo.certification.Status;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Words;

/** 这份证书现在不能下载: which state it is in, since when and why, and what can be done instead. */
@Named
@RequestScoped
public class WithheldPage {

    @Inject
    private CorrectionService corrections;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private Withheld withheld;
    private LocalDate day;
    private Optional<Correction> correction;

    @PostConstruct
    void load() {
        withheld = (Withheld) request.getAttribute("withheld");
        if (withheld == null) {
            throw new NotFound("paper", request.getRequestURI());
        }
        day = LocalDate.now(clock);
        correction = corrections.of(withheld.certificate());
    }

    public Certificate getCertificate() {
        return withheld.certificate();
    }

    public Credential getCredential() {
        return withheld.credential();
    }

    public boolean isOwn() {
        return withheld.isOwn();
    }

    /** Whether the caller may take the original for the files of the office. */
    public boolean isKeeper() {
        return caller.reaches(Permission.AWARD, withheld.credential().getPath());
    }

    /** As the end of a key: REPLACED, or what the credential is worth. */
    public String getState() {
        return correction.isPresent() ? "REPLACED" : status().name();
    }

    private Status status() {
        return withheld.credential().statusOn(day);
    }

    /** State, since when, and why, in the public words of the verification page. */
    public String getSentence() {
        String key = "verify.sentence." + getState();
        if (correction.isPresent()) {
            return words.of(
                    key,
                    words.day(correction.get().decidedOn()),
                    words.constant("reason", correction.get().getReason()),
                    correction.get().getReplacement().getNumber());
        }
        if (status() == Status.SUSPENDED || status() == Status.REVOKED) {
            CredentialEvent last = withheld.credential().lastMeasureOn(day).orElseThrow();
            return words.of(key, words.day(last.getHappenedOn()), words.constant("reason", last.getReason()));
        }
        return words.of(key, words.day(withheld.credential().getValidUntil()), "");
    }

    /** The number of the one that counts instead; empty where there is none. */
    public String getReplacement() {
        return correction.map(one -> one.getReplacement().getNumber()).orElse("");
    }
}
