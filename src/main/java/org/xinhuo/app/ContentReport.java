package org.xinhuo.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.course.CourseService;
import org.xinhuo.shared.Message;
import org.xinhuo.shared.content.Mistake;

/** What is wrong in the files of courses and schemes, gathered: for the log at start-up and for the administrators' page. */
@ApplicationScoped
public class ContentReport {

    private static final Logger LOG = Logger.getLogger(ContentReport.class.getName());

    @Inject
    private CourseService courses;

    @Inject
    private SchemeService schemes;

    @Inject
    private CertificateService certificates;

    public List<Mistake> mistakes() {
        return Stream.of(courses.mistakes(), schemes.mistakes(), certificates.paperMistakes())
                .flatMap(List::stream)
                .toList();
    }

    /** Says each mistake in the log, with what to write instead. What it is in stays closed, the rest goes on. */
    void report() {
        mistakes()
                .forEach(mistake -> LOG.log(Level.WARNING, "{0}:{1,number,#} {2}", new Object[] {
                    mistake.file(), mistake.line(), Message.of(mistake, Locale.SIMPLIFIED_CHINESE)
                }));
    }
}
