package org.xinhuo.api;

import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.xinhuo.assessment.AnswerQueue;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Words;

/** How the contract says no: the status for programs, a sentence for people. */
final class Problems {

    private Problems() {}

    static Response problem(int status, String message) {
        return Response.status(status)
                .type("application/problem+json")
                .entity(Map.of("status", status, "detail", message))
                .build();
    }

    @Provider
    public static class OfRefusal implements ExceptionMapper<Refusal> {

        @Inject
        private Words words;

        @Override
        public Response toResponse(Refusal refusal) {
            return problem(422, words.of(refusal));
        }
    }

    @Provider
    public static class OfNotFound implements ExceptionMapper<NotFound> {

        @Inject
        private Words words;

        @Override
        public Response toResponse(NotFound notFound) {
            return problem(404, words.of("api.not_found"));
        }
    }

    @Provider
    public static class OfBusy implements ExceptionMapper<AnswerQueue.Busy> {

        @Inject
        private Words words;

        @Override
        public Response toResponse(AnswerQueue.Busy busy) {
            return Response.fromResponse(problem(503, words.of("api.busy")))
                    .header("Retry-After", 2)
                    .build();
        }
    }

    /** What cannot be read as JSON of the expected form. */
    @Provider
    public static class OfUnreadable implements ExceptionMapper<ProcessingException> {

        @Inject
        private Words words;

        @Override
        public Response toResponse(ProcessingException unreadable) {
            boolean theirs = unreadable.getCause() instanceof JsonbException;
            return problem(theirs ? 400 : 500, words.of("api.unreadable"));
        }
    }
}
