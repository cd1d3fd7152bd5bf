package org.xinhuo.certificate.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certificate.RoundPapersService;
import org.xinhuo.certificate.RoundPapersService.Held;
import org.xinhuo.certificate.life.Withheld;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.Words;

/**
 * The papers of a round in one file, {@code /manage/round-papers.zip?code=}: one after the other, never all in memory. Those
 * that are not handed out are named in a file of their own, so that nobody counts and wonders.
 */
@WebServlet("/manage/round-papers.zip")
public class RoundPapersServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RoundPapersService papers;

    @Inject
    private transient CertificateService certificates;

    @Inject
    private transient Words words;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String code = request.getParameter("code");
        List<Held> held = papers.take(code);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + code + ".zip\"");
        response.setHeader("Cache-Control", "private, no-store");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            List<String> left = new ArrayList<>();
            for (Held one : held) {
                try {
                    put(zip, one.file(), certificates.pdf(one.number()).bytes());
                } catch (Withheld withheld) {
                    left.add(one.number() + " " + one.holder());
                }
            }
            if (!left.isEmpty()) {
                String note = words.of("withheld.zip.words") + "\r\n\r\n" + String.join("\r\n", left) + "\r\n";
                put(zip, words.of("withheld.zip.file"), note.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(clock.instant(), ChinaTime.ZONE));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
