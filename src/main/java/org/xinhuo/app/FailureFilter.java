package org.xinhuo.app;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinhuo.account.Caller;
import org.xinhuo.shared.Deed;
import org.xinhuo.shared.NotFound;

/**
 * What becomes of a page that cannot be shown: what does not exist, or not for this person, is "not found"; a form whose
 * view is gone leads back to the page; anything else is our fault, and gets a number by which the log can be searched.
 */
public class FailureFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(FailureFilter.class.getName());
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final SecureRandom random = new SecureRandom();

    @Inject
    private transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.resetBuffer();
            if (causedBy(e, NotFound.class)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else if (causedBy(e, ViewExpiredException.class)) {
                goBack(request, response);
            } else {
                String reference = reference();
                LOG.log(Level.SEVERE, e, () -> reference + " " + request.getMethod() + " " + request.getRequestURI());
                request.setAttribute("reference", reference);
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }

    /** The session has ended, or the view is another session's: nothing was done; sign in again and be where one was. */
    private void goBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString() == null ? "" : request.getQueryString() + "&";
        boolean expired = caller.signedIn().isEmpty();
        String address = request.getRequestURI() + "?" + query + (expired ? "done=session_over" : "done=page_old");
        Deed.carry(address, request, response);
        response.sendRedirect(address);
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private String reference() {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            reference.append(i == 4 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
