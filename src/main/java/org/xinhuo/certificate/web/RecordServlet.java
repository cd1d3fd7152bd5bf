package org.xinhuo.certificate.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.xinhuo.certificate.RecordService;

/** 学习与认证档案, to be printed: {@code /learn/record.pdf}, for whoever is signed in and of them alone. */
@WebServlet("/learn/record.pdf")
public class RecordServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RecordService records;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] pdf = records.pdf();
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"xinhuo-record.pdf\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
