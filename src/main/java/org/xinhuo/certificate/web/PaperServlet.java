package org.xinhuo.certificate.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.xinhuo.certificate.CertificateService;

/** The PDF itself, {@code /paper/<number>.pdf}, and its copy as OFD, {@code /paper/<number>.ofd}: for its holder and their officers. */
@WebServlet("/paper/*")
public class PaperServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CertificateService certificates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String name = path.replaceFirst("^/", "");
        if (name.endsWith(".ofd")) {
            String number = name.replaceFirst("\\.ofd$", "");
            send(response, "application/ofd", number + ".ofd", certificates.ofd(number));
        } else {
            CertificateService.Pdf pdf = certificates.pdf(name.replaceFirst("\\.pdf$", ""));
            send(response, "application/pdf", pdf.certificate().getNumber() + ".pdf", pdf.bytes());
        }
    }

    private static void send(HttpServletResponse response, String type, String name, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
