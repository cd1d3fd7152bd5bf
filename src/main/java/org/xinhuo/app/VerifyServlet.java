package org.xinhuo.app;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The short address in QR codes, {@code /v/<token>}: shows the verification page under it. */
@WebServlet("/v/*")
public class VerifyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        request.setAttribute("token", path.substring(1));
        request.getRequestDispatcher("/public/verify.xhtml").forward(request, response);
    }
}
