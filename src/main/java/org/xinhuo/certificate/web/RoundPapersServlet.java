package org.xinhuo.certificate.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certificate.RoundPapersService;
import org.xinhuo.certificate.RoundPapersService.Held;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.Refusal;

/** The papers of a round in one file, {@code /manage/round-papers.zip?code=}: one after the other, never all in memory. */
@WebServlet("/manage/round-papers.zip")
public class RoundPapersServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RoundPapersService papers;

    @Inject
    private transient CertificateService certificates;

    @Inject
    private transient NotYet later;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String code = request.getParameter("code");
        List<Held> held;
        try {
            held = papers.take(code);
        } catch (Refusal notYet) {
            later.say(notYet, response);
            return;
        }
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + code + ".zip\"");
        response.setHeader("Cache-Control", "private, no-store");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Held one : held) {
                ZipEntry entry = new ZipEntry(one.file());
                entry.setTimeLocal(LocalDateTime.ofInstant(clock.instant(), ChinaTime.ZONE));
                zip.putNextEntry(entry);
                zip.write(certificates.pdf(one.number()).bytes());
                zip.closeEntry();
            }
        }
    }
}
