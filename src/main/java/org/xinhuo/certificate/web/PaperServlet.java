package org.xinhuo.certificate.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.shared.Refusal;

/** The PDF itself: {@code /paper/<number>.pdf}, for its holder and their officers. */
@WebServlet("/paper/*")
public class PaperServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CertificateService certificates;

    @Inject
    private transient NotYet later;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        CertificateService.Pdf pdf;
        try {
            pdf = certificates.pdf(path.replaceFirst("^/", "").replaceFirst("\\.pdf$", ""));
        } catch (Refusal notYet) {
            later.say(notYet, response);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + pdf.certificate().getNumber() + ".pdf\"");
        response.setContentLength(pdf.bytes().length);
        response.getOutputStream().write(pdf.bytes());
    }
}
