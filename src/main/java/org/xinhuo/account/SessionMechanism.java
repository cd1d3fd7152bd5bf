package org.xinhuo.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinhuo.shared.Actor;
import org.xinhuo.shared.Deed;
import org.xinhuo.shared.Message;
import org.xinhuo.shared.Refusal;

/**
 * Signing in: who one is stands in the session, which every node of a cluster knows, and the container is told afresh
 * at each request. So signing in survives the loss of the node it was done on.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

    static final String KEY = "org.xinhuo.signedIn";

    @Inject
    private SignInService signIns;

    @Inject
    private Caller caller;

    @Inject
    private Actor actor;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        actor.comesFrom(ClientAddress.of(request));
        if (context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential typed) {
            return signIn(typed, request, context);
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(KEY) instanceof SignedIn person) {
            return tell(context, person);
        }
        return context.isProtected() ? ask(request, response) : context.doNothing();
    }

    private AuthenticationStatus signIn(
            UsernamePasswordCredential typed, HttpServletRequest request, HttpMessageContext context) {
        try {
            SignedIn person =
                    signIns.signIn(typed.getCaller(), typed.getPassword().getValue());
            renewSession(request).setAttribute(KEY, person);
            return tell(context, person);
        } catch (Refusal refusal) {
            caller.isRefused(refusal);
            return AuthenticationStatus.SEND_FAILURE;
        }
    }

    private AuthenticationStatus tell(HttpMessageContext context, SignedIn person) {
        caller.is(person);
        Set<String> groups =
                person.grants().stream().map(grant -> grant.role().group()).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(person.login(), groups);
    }

    /** A session that existed before signing in could have been planted by somebody else. */
    private static HttpSession renewSession(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        return request.getSession();
    }

    /** Sends a stranger to the login page, which leads back here; a program gets the bare answer. */
    private static AuthenticationStatus ask(HttpServletRequest request, HttpServletResponse response) {
        try {
            if (request.getServletPath().startsWith("/api/")) {
                tellProgram(request, response);
            } else {
                boolean reading = request.getMethod().equals("GET");
                String address = request.getContextPath() + "/login?to="
                        + URLEncoder.encode(reading ? here(request) : formOf(request), StandardCharsets.UTF_8)
                        + (reading ? "" : "&done=session_over");
                Deed.carry(address, request, response);
                response.sendRedirect(address);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static void tellProgram(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("application/problem+json;charset=UTF-8");
        JsonObject problem = Json.createObjectBuilder()
                .add("status", HttpServletResponse.SC_UNAUTHORIZED)
                .add("detail", Message.of("api.signed_out", request.getLocale()))
                .build();
        response.getWriter().write(problem.toString());
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return request.getRequestURI().substring(request.getContextPath().length()) + query;
    }

    /** The page whose form was sent when the session had ended: as the browser saw it, else as far as we can tell. */
    private static String formOf(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        String root = request.getContextPath() + "/";
        if (referer != null) {
            try {
                URI page = URI.create(referer);
                if (page.getPath() != null && page.getPath().startsWith(root)) {
                    String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
                    return page.getRawPath().substring(root.length() - 1) + query;
                }
            } catch (IllegalArgumentException e) {
                return request.getServletPath();
            }
        }
        return request.getServletPath();
    }
}
