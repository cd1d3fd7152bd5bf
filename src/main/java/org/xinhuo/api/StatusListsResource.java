package org.xinhuo.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.xinhuo.certificate.status.StatusListService;
import org.xinhuo.certificate.status.StatusPurpose;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Setting;

/** The lists that the credentials inside certificates name: who was suspended, who was revoked; for anyone, signed. */
@Path("status-lists/{list:\\d{1,6}}/{purpose}")
@RequestScoped
public class StatusListsResource {

    @Inject
    private StatusListService lists;

    @Context
    private Request request;

    /** The list as a JWT; 304 to whoever has it already, 404 where there is none. */
    @GET
    public Response list(@PathParam("list") int number, @PathParam("purpose") String purpose) {
        StatusListService.Signed list = StatusPurpose.of(purpose)
                .flatMap(one -> lists.list(number, one, site()))
                .orElseThrow(() -> new NotFound("status list", number + " " + purpose));
        EntityTag tag = new EntityTag(list.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null
                ? Response.ok(list.jwt(), "application/vc+jwt").tag(tag)
                : unchanged;
        return answer.header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + StatusListService.SECONDS)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    private static URI site() {
        return URI.create(Setting.PUBLIC_URL.orElse("http://localhost:8080"));
    }
}
