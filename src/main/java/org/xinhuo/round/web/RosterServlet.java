package org.xinhuo.round.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.xinhuo.round.roster.Roster;
import org.xinhuo.shared.Words;

/** The empty roster to fill in, with the heads in the language of the page. */
@WebServlet("/manage/roster.xlsx")
public class RosterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] template = Roster.template(words.of("roster.sheet"), RoundRosterPage.columns(words));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"roster.xlsx\"");
        response.setContentLength(template.length);
        response.getOutputStream().write(template);
    }
}
