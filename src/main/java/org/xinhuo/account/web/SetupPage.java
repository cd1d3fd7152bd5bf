package org.xinhuo.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.xinhuo.account.Person;
import org.xinhuo.account.SignInService;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** Choosing a password by a one-time link. */
@Named
@RequestScoped
public class SetupPage {

    @Inject
    private SignInService signIns;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    @ManagedProperty("#{param.token}")
    private String token;

    private Person person;
    private String refused = "";
    private String password = "";
    private String again = "";

    @PostConstruct
    void load() {
        try {
            person = signIns.invited(token == null ? "" : token);
        } catch (Refusal refusal) {
            refused = words.of(refusal);
        }
    }

    public void choose() {
        if (notices.tries("password", this::chosen)) {
            Redirect.to("/login?done=password_chosen");
        }
    }

    private void chosen() {
        if (!password.equals(again)) {
            throw new Refusal("refusal.passwords_differ");
        }
        signIns.choosePassword(token, password);
    }

    public Optional<Person> getPerson() {
        return Optional.ofNullable(person);
    }

    /** Why the link does not work. */
    public String getRefused() {
        return refused;
    }

    public String getToken() {
        return token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
