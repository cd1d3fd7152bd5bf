package org.xinhuo.certificate.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certificate.CopyService;
import org.xinhuo.certificate.life.Withheld;
import org.xinhuo.certificate.stamp.AwaitsStamp;

/** The PDF itself, {@code /paper/<number>.pdf}, and its copy as OFD, {@code /paper/<number>.ofd}: for its holder and their officers. */
@WebServlet("/paper/*")
public class PaperServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CertificateService certificates;

    @Inject
    private transient CopyService copies;

    @Inject
    private transient NotYet later;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String name = path.replaceFirst("^/", "");
        try {
            if (name.endsWith(".ofd")) {
                send(response, "application/ofd", name, copies.ofd(name.replaceFirst("\\.ofd$", "")));
            } else {
                CertificateService.Pdf pdf = pdf(name.replaceFirst("\\.pdf$", ""), request);
                send(response, "application/pdf", pdf.certificate().getNumber() + ".pdf", pdf.bytes());
            }
        } catch (Withheld withheld) {
            explain(withheld, request, response);
        } catch (AwaitsStamp notYet) {
            later.say(notYet, response);
        }
    }

    /** Instead of a file that is worth nothing today. */
    static void explain(Withheld withheld, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute("withheld", withheld);
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        request.getRequestDispatcher("/WEB-INF/errors/withheld.xhtml").forward(request, response);
    }

    private CertificateService.Pdf pdf(String number, HttpServletRequest request) {
        return request.getParameter("original") != null ? certificates.original(number) : certificates.pdf(number);
    }

    private static void send(HttpServletResponse response, String type, String name, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
