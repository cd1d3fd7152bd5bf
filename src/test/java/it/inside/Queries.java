package it.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.StringWriter;
import java.io.Writer;

/** Counts what is asked of the database while something is done; nothing else may be going on. */
@ApplicationScoped
public class Queries {

    private static final String ECLIPSELINK = "org.eclipse.persistence.";
    private static final int FINE = 3;

    @Inject
    private Database database;

    /** How many times something was read. EclipseLink is on the server only, so its log is set without naming its classes. */
    public int during(Runnable work) {
        StringWriter text = new StringWriter();
        Object session = database.inTransaction(Queries::session);
        Object before = call(session, "getSessionLog");
        Object log = log(text);
        set(session, log);
        try {
            work.run();
        } finally {
            set(session, before);
        }
        return (int)
                text.toString().lines().filter(line -> line.contains("SELECT ")).count();
    }

    private static Object session(EntityManager em) {
        return em.unwrap(type("sessions.server.ServerSession"));
    }

    private static Object log(Writer to) {
        try {
            Object log = type("logging.DefaultSessionLog")
                    .getConstructor(Writer.class)
                    .newInstance(to);
            log.getClass().getMethod("setLevel", int.class).invoke(log, FINE);
            return log;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Object session, Object log) {
        try {
            session.getClass()
                    .getMethod("setSessionLog", type("logging.SessionLog"))
                    .invoke(session, log);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(Object of, String method) {
        try {
            return of.getClass().getMethod(method).invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(ECLIPSELINK + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
