package org.xinhuo.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinhuo.course.Course;
import org.xinhuo.course.CourseService;

/** What one can learn here, for anybody. */
@Named
@RequestScoped
public class CataloguePage {

    @Inject
    private CourseService courses;

    public List<Course> getList() {
        return courses.list();
    }
}
