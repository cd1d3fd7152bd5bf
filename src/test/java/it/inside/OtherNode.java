package it.inside;

import jakarta.enterprise.inject.spi.Unmanaged;
import java.lang.reflect.Field;
import org.xinhuo.course.CourseService;
import org.xinhuo.learning.LearningService;

/** Learning on another node of the same database: what this server has read and found out, that one has not. */
final class OtherNode {

    private OtherNode() {}

    static LearningService learning() {
        LearningService learning = made(LearningService.class);
        try {
            Field courses = LearningService.class.getDeclaredField("courses");
            courses.setAccessible(true);
            courses.set(learning, made(CourseService.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return learning;
    }

    private static <T> T made(Class<T> service) {
        return new Unmanaged<>(service)
                .newInstance()
                .produce()
                .inject()
                .postConstruct()
                .get();
    }
}
