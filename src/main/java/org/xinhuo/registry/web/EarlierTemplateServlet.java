package org.xinhuo.registry.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.xinhuo.registry.earlier.EarlierListService;
import org.xinhuo.shared.Words;

/** The empty list of earlier certificates, with the heads in the language of the page. */
@WebServlet("/manage/earlier.xlsx")
public class EarlierTemplateServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient EarlierListService lists;

    @Inject
    private transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] template = new EarlierColumns(words).template(lists.schemes());
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"earlier-certificates.xlsx\"");
        response.setContentLength(template.length);
        response.getOutputStream().write(template);
    }
}
