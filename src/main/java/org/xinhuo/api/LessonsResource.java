package org.xinhuo.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.xinhuo.account.Caller;
import org.xinhuo.learning.LearningService;

/** The lessons somebody has been through, told by a device that may have been without a network meanwhile. */
@Path("people/{person}/lessons/{course}/{module}/{lesson}")
@RequestScoped
public class LessonsResource {

    @Inject
    private LearningService learning;

    @Inject
    private Caller caller;

    /**
     * The lesson is done, however often that is said: 204. Or why not: 404 where there is no such lesson any more, or it says
     * something else in the edition that is learned by now; 409 where somebody else is signed in on the device by now, whose
     * lesson it is not.
     *
     * @param edition in which it was read on the device; empty where that was not kept
     */
    @PUT
    public Response finish(
            @PathParam("person") long person,
            @PathParam("course") String course,
            @PathParam("module") String module,
            @PathParam("lesson") String lesson,
            @QueryParam("edition") @DefaultValue("") String edition) {
        if (person != caller.personId()) {
            return Response.status(409).build();
        }
        learning.finishLesson(course, module, lesson, edition);
        return Response.noContent().build();
    }
}
