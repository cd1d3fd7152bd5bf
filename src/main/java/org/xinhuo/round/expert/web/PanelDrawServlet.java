package org.xinhuo.round.expert.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.xinhuo.round.expert.PanelDrawService;
import org.xinhuo.shared.NotFound;

/** The record of a draw of judges, to be computed again: {@code /manage/panel-draw.txt?code=&no=}. */
@WebServlet("/manage/panel-draw.txt")
public class PanelDrawServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PanelDrawService draws;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String code = request.getParameter("code") == null ? "" : request.getParameter("code");
        String number = request.getParameter("no");
        if (number == null || !number.matches("\\d{1,4}")) {
            throw new NotFound("panel draw", number);
        }
        byte[] text = draws.text(code, Integer.parseInt(number)).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + code + "-panel-" + number + ".txt\"");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
