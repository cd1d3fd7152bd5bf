package org.xinhuo.registry.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.xinhuo.registry.earlier.EarlierListService;
import org.xinhuo.registry.earlier.EvidenceFile;
import org.xinhuo.shared.NotFound;

/**
 * The scan of a list, {@code /manage/earlier-evidence?list=}, for officers of its office. Somebody brought it: it is handed
 * out to be saved, never opened as a page of ours.
 */
@WebServlet("/manage/earlier-evidence")
public class EarlierEvidenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient EarlierListService lists;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String list = String.valueOf(request.getParameter("list"));
        if (!list.matches("\\d{1,18}")) {
            throw new NotFound("earlier_list", list);
        }
        EvidenceFile scan = lists.evidence(Long.parseLong(list));
        response.setContentType(scan.kind().type());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"evidence-" + list + "." + scan.kind().ending() + "\"");
        response.setContentLength(scan.content().length);
        response.getOutputStream().write(scan.content());
    }
}
