package org.xinhuo.round.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.xinhuo.account.ClientAddress;
import org.xinhuo.round.NoticeboardService;
import org.xinhuo.shared.NotFound;

/** The record of a draw (抽签记录), byte for byte as decision 12 lays it down: {@code /public/round-draw.txt?code=}. */
@WebServlet("/public/round-draw.txt")
public class DrawRecordServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY = 429;

    @Inject
    private transient NoticeboardService board;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!PublicRoundPage.LOOK_UPS.allows(ClientAddress.of(request))) {
            response.setStatus(TOO_MANY);
            return;
        }
        String code = request.getParameter("code") == null ? "" : request.getParameter("code");
        byte[] text = board.drawRecord(code)
                .orElseThrow(() -> new NotFound("draw", code))
                .getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + code + "-draw.txt\"");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
