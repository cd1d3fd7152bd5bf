package org.xinhuo.certificate.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.xinhuo.certificate.CopyService;
import org.xinhuo.certificate.life.Withheld;
import org.xinhuo.certificate.stamp.AwaitsStamp;

/** 套打层, {@code /manage/print-layer.pdf?number=}: the words of a certificate for a sheet that was printed before. */
@WebServlet("/manage/print-layer.pdf")
public class PrintLayerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CopyService copies;

    @Inject
    private transient NotYet later;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String number = String.valueOf(request.getParameter("number"));
        byte[] layer;
        try {
            layer = copies.printLayer(number);
        } catch (Withheld withheld) {
            PaperServlet.explain(withheld, request, response);
            return;
        } catch (AwaitsStamp notYet) {
            later.say(notYet, response);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + number + "-layer.pdf\"");
        response.setContentLength(layer.length);
        response.getOutputStream().write(layer);
    }
}
