package org.xinhuo.learning.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.xinhuo.course.CourseService;
import org.xinhuo.course.Drawing;
import org.xinhuo.learning.LearningService;
import org.xinhuo.shared.NotFound;

/**
 * A drawing of a lesson: {@code /learn/drawings/<course>/<module>/<file>?v=<state>}. Its address changes with what it shows,
 * so that a browser keeps it and asks once.
 */
@WebServlet("/learn/drawings/*")
public class DrawingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Opened by itself, a drawing is a document: it may do nothing at all. */
    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    @Inject
    private transient CourseService courses;

    @Inject
    private transient LearningService learning;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        String version = request.getParameter("v");
        List<Drawing> found = find(path.split("/", -1));
        Drawing drawing = found.stream()
                .filter(one -> one.version().equals(version))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .orElseThrow(() -> new NotFound("drawing", path));
        response.setHeader("Content-Security-Policy", POLICY);
        if (drawing.version().equals(version)) {
            response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        }
        byte[] bytes = drawing.svg().getBytes(StandardCharsets.UTF_8);
        response.setContentType("image/svg+xml;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /**
     * The drawing in the edition that the caller learns, then in the one on offer.
     *
     * @param path an empty part, then course, module and file
     */
    private List<Drawing> find(String[] path) {
        return path.length != 4
                ? List.of()
                : Stream.concat(Stream.of(learning.progress(path[1]).course()), courses.find(path[1]).stream())
                        .flatMap(course -> course.module(path[2]).stream())
                        .flatMap(module -> module.drawing(path[3]).stream())
                        .toList();
    }
}
