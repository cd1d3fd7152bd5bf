package org.xinhuo.certificate.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.xinhuo.certificate.design.DesignService;
import org.xinhuo.certificate.paper.picture.Screen;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Refusal;

/**
 * A certificate of nobody on the paper of an issuer, as it is worked on or as a version of it was published: {@code
 * /manage/paper-proof.png?organisation=&scheme=&version=}, or {@code .pdf}.
 */
@WebServlet({"/manage/paper-proof.png", "/manage/paper-proof.pdf"})
public class PaperProofServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DesignService designs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] pdf = proof(request);
        boolean picture = request.getServletPath().endsWith(".png");
        byte[] file = picture ? Screen.shot(pdf) : pdf;
        response.setContentType(picture ? "image/png" : "application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"sample." + (picture ? "png" : "pdf") + "\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private byte[] proof(HttpServletRequest request) {
        String version = request.getParameter("version");
        boolean published = version != null && version.matches("[1-9][0-9]{0,4}");
        try {
            return designs.proof(
                    String.valueOf(request.getParameter("organisation")),
                    String.valueOf(request.getParameter("scheme")),
                    published ? Integer.parseInt(version) : 0);
        } catch (Refusal refusal) {
            throw new NotFound("proof", refusal.key());
        }
    }
}
