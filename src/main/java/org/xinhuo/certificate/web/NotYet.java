package org.xinhuo.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.xinhuo.certificate.stamp.AwaitsStamp;
import org.xinhuo.shared.Words;

/** What whoever asks for a file is told that is not ready: pages offer none before it is, so few ever come here. */
@RequestScoped
class NotYet {

    private static final String SECONDS = "60";

    @Inject
    private Words words;

    void say(AwaitsStamp why, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().println(words.of(why));
    }
}
