package org.xinhuo.app;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.xinhuo.shared.Words;

/**
 * The first thing every request meets: the headers of a safe page, a bound on what may be sent, and the refusal of
 * whatever another site makes a browser send here.
 */
public class SafetyFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The longest thing a form here sends is a reason of some hundred characters. */
    static final long MOST_BYTES = 256 * 1024;

    /** A roster of 2 MB, and what stands around it in a form. */
    private static final long MOST_BYTES_OF_A_FILE = (2 * 1024 + 64) * 1024;

    /** A roster, a scan of 5 MB, and what stands around them. */
    private static final long MOST_BYTES_OF_A_SCAN = (7 * 1024 + 64) * 1024;

    /** Where officers bring files, and how much at once. */
    private static final Map<String, Long> FILES = Map.of(
            "/manage/round-roster",
            MOST_BYTES_OF_A_FILE,
            "/manage/paper-design",
            MOST_BYTES_OF_A_FILE,
            "/manage/earlier-list",
            MOST_BYTES_OF_A_SCAN);

    /** Where anybody brings the file of a certificate: one that is too large is none of ours. */
    private static final String VERIFYING = "/v";

    /** Styles and scripts from here only, no inline ones, nothing embedded, nowhere else to send a form. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private transient Words words;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        protect(request, response);
        if (!READING.contains(request.getMethod())) {
            if (!Origin.isOurs(request)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            if (request.getHeader("Transfer-Encoding") != null) {
                response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
                return;
            }
            long most = FILES.entrySet().stream()
                    .filter(page -> request.getServletPath().startsWith(page.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(MOST_BYTES);
            if (request.getContentLengthLong() > most) {
                if (request.getServletPath().equals(VERIFYING)) {
                    response.setHeader("Connection", "close");
                    response.sendRedirect(request.getContextPath() + "/public/verify?file=large");
                } else {
                    tooLarge(response, most);
                }
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void protect(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        String path = request.getServletPath();
        if (path.startsWith("/face/")) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        } else {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private void tooLarge(HttpServletResponse response, long most) throws IOException {
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(words.of("error.too_large", most / 1024));
    }
}
