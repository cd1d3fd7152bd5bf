package org.xinhuo.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Map;
import org.xinhuo.account.Caller;
import org.xinhuo.round.ScoringService;
import org.xinhuo.round.ScoringService.Handed;
import org.xinhuo.shared.Refusal;

/** The score sheet of a judge for a candidate, told by a device that may have been without a network meanwhile. */
@Path("rounds/{code}/parts/{part}/candidates/{number}/sheet")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SheetsResource {

    @Inject
    private ScoringService scoring;

    @Inject
    private Caller caller;

    /** Points by criterion, a number that grows with every change, and whose sheet it is. */
    public static class Given {
        public long judge;
        public long seq;
        public Map<String, BigDecimal> points;
        public String reason;
    }

    /** What the server has now: a higher number than was sent where another device of the same judge was ahead. */
    public record Kept(long seq, boolean complete, BigDecimal total) {

        public long getSeq() {
            return seq;
        }

        public boolean isComplete() {
            return complete;
        }

        public BigDecimal getTotal() {
            return total;
        }
    }

    /**
     * Keeps the sheet, however often it is sent. Or says why not: 404 where the caller is not on this panel, 409 where
     * somebody else is signed in on the device by now, 422 where a rule refuses.
     */
    @PUT
    public Response keep(
            @PathParam("code") String code,
            @PathParam("part") String part,
            @PathParam("number") String number,
            Given given) {
        if (given == null) {
            throw new Refusal("refusal.sheet_form");
        }
        if (given.judge != caller.personId()) {
            return Response.status(409).build();
        }
        Handed kept = scoring.handIn(code, part, number, given.seq, given.points, given.reason);
        return Response.ok(new Kept(kept.seq(), kept.complete(), kept.total())).build();
    }
}
