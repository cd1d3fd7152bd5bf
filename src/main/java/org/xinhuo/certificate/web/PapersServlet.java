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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certificate.PapersService;
import org.xinhuo.certificate.PapersService.Form;
import org.xinhuo.certificate.PapersService.Held;
import org.xinhuo.certificate.PapersService.Taken;
import org.xinhuo.certificate.life.Withheld;
import org.xinhuo.certificate.paper.stack.PaperStack;
import org.xinhuo.certificate.stamp.AwaitsStamp;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Words;

/**
 * The papers of a round or a batch in one file, one after the other and never all in memory: the signed files,
 * {@code /manage/round-papers.zip?code=}, or their pages for the print shop, {@code /manage/batch-papers.pdf?batch=}. Those
 * that are not handed out are left away; the signed files say in a file of their own which, so that nobody counts and wonders.
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
    private transient NotYet later;

    @Inject
    private transient Words words;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Form form = request.getServletPath().endsWith(".zip") ? Form.ZIP : Form.PDF;
        boolean ofBatch = request.getServletPath().contains("/batch-");
        String code = request.getParameter(ofBatch ? "batch" : "code");
        Taken taken;
        try {
            taken = ofBatch ? papers.takeOfBatch(id(code), form) : papers.take(code, form);
        } catch (AwaitsStamp notYet) {
            later.say(notYet, response);
            return;
        }
        response.setHeader("Cache-Control", "private, no-store");
        if (form == Form.ZIP) {
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + code + ".zip\"");
            zip(taken, response);
        } else {
            response.setContentType("application/pdf");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + code + "-print.pdf\"");
            stack(taken.papers(), response);
        }
    }

    private static long id(String typed) {
        if (typed == null || !typed.matches("\\d{1,18}")) {
            throw new NotFound("batch", typed);
        }
        return Long.parseLong(typed);
    }

    /** Ended only where all went well: part of the papers is never taken for all of them. */
    private void zip(Taken taken, HttpServletResponse response) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(response.getOutputStream());
        zip.setLevel(Deflater.NO_COMPRESSION);
        Map<String, List<Held>> left = each(taken.papers(), (one, bytes) -> put(zip, one.file(), bytes));
        if (!taken.elsewhere().isEmpty()) {
            left.put("withheld.zip.elsewhere", taken.elsewhere());
        }
        if (!left.isEmpty()) {
            String note = left.entrySet().stream()
                    .map(group -> words.of(group.getKey()) + "\r\n\r\n" + names(group.getValue()))
                    .collect(Collectors.joining("\r\n"));
            put(zip, words.of("withheld.zip.file"), note.getBytes(StandardCharsets.UTF_8));
        }
        zip.close();
    }

    private static String names(List<Held> left) {
        return left.stream()
                .map(one -> one.number() + " " + one.holder() + "\r\n")
                .collect(Collectors.joining());
    }

    private void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(clock.instant(), ChinaTime.ZONE));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private void stack(List<Held> held, HttpServletResponse response) throws IOException {
        PaperStack stack = new PaperStack(response.getOutputStream());
        each(held, (one, bytes) -> stack.add(bytes));
        if (stack.size() == 0) {
            throw new NotFound("papers", "none that is handed out");
        }
        stack.end(words.of("papers.print.title", stack.size()));
    }

    /** Where the bytes of a paper go. */
    private interface Taker {
        void take(Held one, byte[] bytes) throws IOException;
    }

    /** @return those that are not handed out, by the message that says why */
    private Map<String, List<Held>> each(List<Held> held, Taker taker) throws IOException {
        Map<String, List<Held>> left = new TreeMap<>();
        for (Held one : held) {
            byte[] bytes;
            try {
                bytes = certificates.pdf(one.number()).bytes();
            } catch (Withheld withheld) {
                left.computeIfAbsent("withheld.zip.words", why -> new ArrayList<>())
                        .add(one);
                continue;
            } catch (AwaitsStamp notYet) {
                left.computeIfAbsent("withheld.zip.awaits", why -> new ArrayList<>())
                        .add(one);
                continue;
            }
            taker.take(one, bytes);
        }
        return left;
    }
}
