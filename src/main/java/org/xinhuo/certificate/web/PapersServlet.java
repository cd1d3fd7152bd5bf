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
import org.xinhuo.certificate.PapersService;
import org.xinhuo.certificate.PapersService.Form;
import org.xinhuo.certificate.PapersService.Held;
import org.xinhuo.certificate.paper.stack.PaperStack;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Words;

/**
 * The papers of a round or a batch in one file, one after the other and never all in memory: the signed files,
 * {@code /manage/round-papers.zip?code=}, or their pages for the print shop, {@code /manage/batch-papers.pdf?batch=}.
 */
@WebServlet({
    "/manage/round-papers.zip",
    "/manage/round-papers.pdf",
    "/manage/batch-papers.zip",
    "/manage/batch-papers.pdf"
})
public class PapersServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PapersService papers;

    @Inject
    private transient CertificateService certificates;

    @Inject
    private transient Words words;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Form form = request.getServletPath().endsWith(".zip") ? Form.ZIP : Form.PDF;
        boolean ofBatch = request.getServletPath().contains("/batch-");
        String code = request.getParameter(ofBatch ? "batch" : "code");
        List<Held> held = ofBatch ? papers.takeOfBatch(id(code), form) : papers.take(code, form);
        response.setHeader("Cache-Control", "private, no-store");
        if (form == Form.ZIP) {
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + code + ".zip\"");
            zip(held, response);
        } else {
            response.setContentType("application/pdf");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + code + "-print.pdf\"");
            stack(held, response);
        }
    }

    private static long id(String typed) {
        if (typed == null || !typed.matches("\\d{1,18}")) {
            throw new NotFound("batch", typed);
        }
        return Long.parseLong(typed);
    }

    private void zip(List<Held> held, HttpServletResponse response) throws IOException {
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

    private void stack(List<Held> held, HttpServletResponse response) throws IOException {
        String title = words.of("papers.print.title", held.size());
        try (PaperStack stack = new PaperStack(response.getOutputStream(), title)) {
            for (Held one : held) {
                stack.add(certificates.pdf(one.number()).bytes());
            }
        }
    }
}
