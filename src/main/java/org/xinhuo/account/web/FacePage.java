package org.xinhuo.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.account.SignedIn;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Words;

/** What every page shows around its own: who is signed in, where they may go. */
@Named("face")
@RequestScoped
public class FacePage {

    @Inject
    private FaceVersion version;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    /** For the addresses of styles, scripts and icons, which browsers keep for a year. */
    public String getVersion() {
        return version.get();
    }

    public Optional<SignedIn> getPerson() {
        return caller.signedIn();
    }

    public boolean isSample() {
        return caller.signedIn().filter(SignedIn::sample).isPresent();
    }

    public boolean isManages() {
        return caller.may(Permission.SEE_PEOPLE);
    }

    public boolean isAwards() {
        return caller.may(Permission.AWARD);
    }

    public boolean isKeepsPeople() {
        return caller.may(Permission.KEEP_PEOPLE);
    }

    public boolean isAudits() {
        return caller.may(Permission.READ_AUDIT);
    }

    public boolean isLearns() {
        return caller.may(Permission.LEARN);
    }

    /** Name of an organisation in the language of the page. */
    public String organisation(Organisation organisation) {
        return words.isEnglish() ? organisation.getNameEn() : organisation.getName();
    }

    /** This page, as the parameter of a link that leads away and back. */
    public String getBack() {
        return URLEncoder.encode(words.getHere(), StandardCharsets.UTF_8);
    }

    public boolean isJudges() {
        return caller.may(Permission.JUDGE);
    }
}
