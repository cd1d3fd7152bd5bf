package org.xinhuo.app;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;

/**
 * The short addresses on certificates: {@code /v/<token>} in the QR code shows the verification page, {@code /v} for who
 * types it asks for the number.
 */
@WebServlet("/v/*")
@MultipartConfig(maxFileSize = SafetyFilter.MOST_BYTES, fileSizeThreshold = (int) SafetyFilter.MOST_BYTES)
public class VerifyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(request, response);
    }

    /**
     * With the file of a certificate; or with the name on the paper, which does not belong into an address: those are kept
     * in histories and logs.
     */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (String.valueOf(request.getContentType()).startsWith("multipart/form-data")) {
            Part file = request.getPart("file");
            request.setAttribute(
                    "file", file == null ? new byte[0] : file.getInputStream().readAllBytes());
        }
        show(request, response);
    }

    private static void show(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo();
        if (path != null && !path.equals("/")) {
            request.setAttribute("token", path.substring(1));
        }
        request.getRequestDispatcher("/public/verify.xhtml").forward(request, response);
    }
}
