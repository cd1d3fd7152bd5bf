package org.xinhuo.certificate.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certificate.life.Withheld;

/** The PDF itself: {@code /paper/<number>.pdf}, for its holder and their officers. */
@WebServlet("/paper/*")
public class PaperServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CertificateService certificates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String number = path.replaceFirst("^/", "").replaceFirst("\\.pdf$", "");
        try {
            boolean original = request.getParameter("original") != null;
            write(original ? certificates.original(number) : certificates.pdf(number), response);
        } catch (Withheld withheld) {
            request.setAttribute("withheld", withheld);
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            request.getRequestDispatcher("/WEB-INF/errors/withheld.xhtml").forward(request, response);
        }
    }

    private static void write(CertificateService.Pdf pdf, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + pdf.certificate().getNumber() + ".pdf\"");
        response.setContentLength(pdf.bytes().length);
        response.getOutputStream().write(pdf.bytes());
    }
}
