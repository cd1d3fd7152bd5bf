package org.xinhuo.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.xinhuo.account.Caller;
import org.xinhuo.account.ClientAddress;
import org.xinhuo.shared.LocalAddress;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.RateLimit;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** Signing in, and going on to where one wanted to be. */
@Named
@RequestScoped
public class LoginPage {

    /** Tries a minute from one network address: a school behind one address still gets in. */
    private static final RateLimit TRIES = new RateLimit(60);

    @Inject
    private SecurityContext security;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    @Inject
    @ManagedProperty("#{param.to}")
    private String to;

    private String name = "";
    private String password = "";
    private boolean refused;
    private boolean wrong;

    public void signIn() {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        HttpServletResponse response =
                (HttpServletResponse) faces.getExternalContext().getResponse();
        if (notices.tries(this::refuse, () -> authenticate(request, response))) {
            Redirect.to(LocalAddress.orHome(to, home()));
        }
    }

    /** Said once above both fields: which of the two is wrong is nobody's business. */
    private String refuse(Refusal refusal) {
        refused = true;
        wrong = refusal.key().equals("refusal.sign_in") || refusal.key().equals("refusal.sign_in_empty");
        return null;
    }

    private void authenticate(HttpServletRequest request, HttpServletResponse response) {
        if (!TRIES.allows(ClientAddress.of(request))) {
            throw new Refusal("refusal.too_many_tries");
        }
        if (name.isBlank() || password.isEmpty()) {
            throw new Refusal("refusal.sign_in_empty");
        }
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(name, password))
                        .newAuthentication(true));
        if (status != AuthenticationStatus.SUCCESS) {
            throw caller.refusal().orElseThrow();
        }
    }

    /** Where somebody's work begins. */
    private String home() {
        return caller.may(Permission.SEE_PEOPLE) ? "/manage/candidates" : "/learn/courses";
    }

    public boolean isRefused() {
        return refused;
    }

    /** Whether what was typed is at fault, and not the number of tries. */
    public boolean isWrong() {
        return wrong;
    }

    public String getTo() {
        return to;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
