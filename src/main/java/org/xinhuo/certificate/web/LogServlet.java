package org.xinhuo.certificate.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinhuo.account.ClientAddress;
import org.xinhuo.certificate.log.LogService;
import org.xinhuo.certificate.log.tree.Proof;
import org.xinhuo.certificate.log.tree.TilePath;
import org.xinhuo.certificate.log.tree.Verifier;
import org.xinhuo.shared.RateLimit;

/**
 * The public log for machines, under the addresses of C2SP tlog-tiles: {@code /log/checkpoint} and {@code /log/tile/…};
 * beside them {@code /log/checkpoint/<size>} as it was, {@code /log/proof/<entry>[/<size>]} and {@code /log/keys}.
 */
@WebServlet("/log/*")
public class LogServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A mirror of a million certificates fetches 8,000 tiles: in a quarter of an hour. */
    private static final RateLimit READS = new RateLimit(600);

    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String BRIEFLY = "public, max-age=5";

    /** No log has a longer number. */
    private static final String NUMBER = "(0|[1-9][0-9]{0,14})";

    private static final Pattern CHECKPOINT = Pattern.compile("/checkpoint/" + NUMBER);
    private static final Pattern PROOF = Pattern.compile("/proof/" + NUMBER + "(?:/" + NUMBER + ")?");

    @Inject
    private transient LogService log;

    /** What is answered, and how long it may be kept. */
    private record Answer(String type, byte[] bytes, String keep) {

        static Answer text(String text, String keep) {
            return new Answer(TEXT, text.getBytes(StandardCharsets.UTF_8), keep);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!READS.allows(ClientAddress.of(request))) {
            response.setHeader("Retry-After", "60");
            response.sendError(429);
            return;
        }
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        if (path.equals("/")) {
            response.sendRedirect(request.getContextPath() + "/public/log");
            return;
        }
        Optional<Answer> answer = answer(path);
        if (answer.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(answer.get().type());
        response.setHeader("Cache-Control", answer.get().keep());
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setContentLength(answer.get().bytes().length);
        response.getOutputStream().write(answer.get().bytes());
    }

    private Optional<Answer> answer(String path) {
        if (path.equals("/checkpoint")) {
            return Optional.of(Answer.text(log.checkpoint(), BRIEFLY));
        }
        if (path.equals("/keys")) {
            String keys = log.keys().stream().map(Verifier::text).collect(Collectors.joining("\n", "", "\n"));
            return Optional.of(Answer.text(keys, BRIEFLY));
        }
        if (path.startsWith("/tile/")) {
            return TilePath.of(path.substring("/tile/".length()))
                    .flatMap(log::tile)
                    .map(tile -> new Answer("application/octet-stream", tile, FOR_EVER));
        }
        Matcher checkpoint = CHECKPOINT.matcher(path);
        if (checkpoint.matches()) {
            return log.checkpoint(Long.parseLong(checkpoint.group(1))).map(text -> Answer.text(text, FOR_EVER));
        }
        Matcher proof = PROOF.matcher(path);
        return proof.matches() ? proof(proof) : Optional.empty();
    }

    private Optional<Answer> proof(Matcher path) {
        boolean sized = path.group(2) != null;
        long size = sized ? Long.parseLong(path.group(2)) : log.size();
        return log.proof(Long.parseLong(path.group(1)), size)
                .map(Proof::text)
                .map(text -> Answer.text(text, sized ? FOR_EVER : BRIEFLY));
    }
}
