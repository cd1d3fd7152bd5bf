package org.xinhuo.app;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.xinhuo.shared.LocalAddress;
import org.xinhuo.shared.Words;

/** Keeps the choice of language and size of type for this browser, and leads back. Needs no session and no script. */
@WebServlet("/prefer")
public class PreferenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int A_YEAR = 365 * 24 * 3600;
    private static final Map<String, Set<String>> CHOICES =
            Map.of(Words.LANGUAGE, Set.of("zh", "en"), Words.TYPE, Set.of("normal", "large"));

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CHOICES.forEach((name, choices) -> {
            String choice = request.getParameter(name);
            if (choice != null && choices.contains(choice)) {
                Cookie cookie = new Cookie(name, choice);
                cookie.setPath(request.getContextPath() + "/");
                cookie.setMaxAge(A_YEAR);
                cookie.setSecure(request.isSecure());
                cookie.setHttpOnly(true);
                cookie.setAttribute("SameSite", "Lax");
                response.addCookie(cookie);
            }
        });
        response.sendRedirect(LocalAddress.orHome(request.getParameter("back"), request.getContextPath() + "/"));
    }
}
