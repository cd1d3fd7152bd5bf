package org.xinhuo.certificate.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
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
import org.xinhuo.certificate.PapersService;
import org.xinhuo.certificate.PapersService.Form;
import org.xinhuo.certificate.PapersService.Held;
import org.xinhuo.certificate.PapersService.Lot;
import org.xinhuo.certificate.life.Withheld;
import org.xinhuo.certificate.paper.stack.PaperStack;
import org.xinhuo.certificate.stamp.AwaitsStamp;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Words;

/**
 * The papers of a round or a batch in one file, one after the other and never all in memory: the signed files,
 * {@code /manage/round-papers.zip?code=}, or their pages for the print shop, {@code /manage/batch-papers.pdf?batch=}. Those
 * that are not handed out are left away: the signed files say in a file of their own which, and before pages are printed it is
 * asked on a page of its own, so that nobody counts and wonders.
 */
@WebServlet({
    "/manage/round-papers.zip",
    "/manage/round-papers.pdf",
    "/manage/batch-papers.zip",
    "/manage/batch-papers.pdf"
})
public class PapersServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Map<Lot, String> WHY =
            Map.of(Lot.WITHHELD, "withheld.zip.words", Lot.ELSEWHERE, "withheld.zip.elsewhere");

    @Inject
    private transient PapersService papers;

    @Inject
    private transient NotYet later;

    @Inject
    private transient Words words;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = request.getServletPath().endsWith(".zip") ? Form.ZIP : Form.PDF;
        boolean ofBatch = request.getServletPath().contains("/batch-");
        String name = ofBatch ? "batch" : "code";
        String code = request.getParameter(name);
        List<Held> held;
        try {
            if (form == Form.PDF
                    && asks(
                            ofBatch ? papers.listOfBatch(id(code)) : papers.list(code),
                            name + "=" + code,
                            request,
                            response)) {
                return;
            }
            held = ofBatch ? papers.takeOfBatch(id(code), form) : papers.take(code, form);
        } catch (AwaitsStamp notYet) {
            later.say(notYet, response);
            return;
        }
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

    /** Pages do not say whose is missing: whoever prints them is told first, and says so by asking again without these. */
    private static boolean asks(List<Held> held, String whose, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<Held> left = held.stream().filter(one -> !one.handedOut()).toList();
        int printed = held.size() - left.size();
        boolean known = String.valueOf(left.size()).equals(request.getParameter("without"));
        if (left.isEmpty() || known && printed > 0) {
            return false;
        }
        request.setAttribute("left", left);
        request.setAttribute("printed", printed);
        request.setAttribute("again", request.getServletPath() + "?" + whose + "&without=" + left.size());
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        request.getRequestDispatcher("/WEB-INF/errors/unprinted.xhtml").forward(request, response);
        return true;
    }

    private static long id(String typed) {
        if (typed == null || !typed.matches("\\d{1,18}")) {
            throw new NotFound("batch", typed);
        }
        return Long.parseLong(typed);
    }

    /** Ended only where all went well: part of the papers is never taken for all of them. */
    private void zip(List<Held> held, HttpServletResponse response) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(response.getOutputStream());
        zip.setLevel(Deflater.NO_COMPRESSION);
        Map<String, List<Held>> left = each(held, (one, bytes) -> put(zip, one.file(), bytes));
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
            if (!one.handedOut()) {
                left.computeIfAbsent(WHY.get(one.lot()), why -> new ArrayList<>())
                        .add(one);
                continue;
            }
            try {
                bytes = papers.file(one);
            } catch (Withheld since) {
                left.computeIfAbsent(WHY.get(Lot.WITHHELD), why -> new ArrayList<>())
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
