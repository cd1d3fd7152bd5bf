package org.xinhuo.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.xinhuo.account.Caller;
import org.xinhuo.assessment.Answer;
import org.xinhuo.assessment.AnswerQueue;
import org.xinhuo.shared.Refusal;

/** The answers of an open attempt, saved as they are given. */
@Path("attempts/{attempt}/answers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AnswersResource {

    /** More at once than the longest paper has questions. */
    private static final int MOST = 200;

    @Inject
    private AnswerQueue queue;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** One choice: place on the paper from 0, letters as shown, and a number that grows with every change. */
    public static class Given {
        public int question;
        public String choice;
        public long seq;
    }

    /** Which places are saved now, and since when. */
    public record Saved(Set<Integer> saved, String at) {

        public Set<Integer> getSaved() {
            return saved;
        }

        public String getAt() {
            return at;
        }
    }

    /**
     * Saves them all or answers why not: 404 where the attempt is not the caller's, 409 where it is closed, 422 where
     * what was sent is no answer, 503 where the server asks to come again.
     */
    @POST
    public void save(@PathParam("attempt") long attempt, List<Given> given, @Suspended AsyncResponse response) {
        if (given == null || given.isEmpty() || given.size() > MOST) {
            throw new Refusal("refusal.answer_form");
        }
        List<Answer> answers = given.stream()
                .map(one -> new Answer(attempt, caller.personId(), one.question, one.choice, one.seq, clock.instant()))
                .toList();
        queue.save(answers).whenComplete((saved, failure) -> {
            if (failure != null) {
                response.resume(Response.status(503).header("Retry-After", 2).build());
            } else if (saved.isEmpty()) {
                response.resume(Response.status(409).build());
            } else {
                response.resume(new Saved(saved, clock.instant().toString()));
            }
        });
    }
}
