package org.fcrsuite.kit.problem;

import java.time.Duration;
import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Ends a request with a {@link Problem}. The detail is shown to the caller: say what was wrong and what to do. */
public class ProblemException extends RuntimeException {

    private static final int MOST_NAMED = 10;
    private static final int MOST_ERRORS = 1_000;

    private final transient Problem problem;
    private final Duration retryAfter;

    private ProblemException(Problem problem, Duration retryAfter) {
        super(problem.detail());
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public static ProblemException badRequest(String detail) {
        return of(400, detail);
    }

    /** 400 with the fields that were wrong; of very many, the first. */
    public static ProblemException invalid(List<Problem.Invalid> errors) {
        List<Problem.Invalid> first = errors.stream().limit(MOST_ERRORS).toList();
        String more = errors.size() > MOST_ERRORS ? " These are the first " + MOST_ERRORS + " of " + errors.size() + " errors."
                : "";
        return new ProblemException(Problem.of(400, wrong(first) + more, first), null);
    }

    private static String wrong(List<Problem.Invalid> errors) {
        List<String> fields = errors.stream().map(Problem.Invalid::field).filter(field -> !field.isEmpty()).distinct()
                .limit(MOST_NAMED).toList();
        return fields.isEmpty() ? "The body: " + errors.get(0).detail().replaceAll("\\.$", "") + "."
                : "Wrong or missing: " + String.join(", ", fields) + ".";
    }

    public static ProblemException forbidden(String detail) {
        return of(403, detail);
    }

    public static ProblemException notFound(String detail) {
        return of(404, detail);
    }

    public static ProblemException conflict(String detail) {
        return of(409, detail);
    }

    public static ProblemException tooLarge(String detail) {
        return of(413, detail);
    }

    public static ProblemException unprocessable(String detail) {
        return of(422, detail);
    }

    public static ProblemException tooMany(Duration retryAfter, String detail) {
        return new ProblemException(Problem.of(429, detail), retryAfter);
    }

    public static ProblemException unavailable(Duration retryAfter, String detail) {
        return new ProblemException(Problem.of(503, detail), retryAfter);
    }

    private static ProblemException of(int status, String detail) {
        return new ProblemException(Problem.of(status, detail), null);
    }

    public Problem problem() {
        return problem;
    }

    /** As it is answered, with Retry-After where there is one. */
    public Response response() {
        Response.ResponseBuilder response = ProblemMappers.answer(problem);
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()));
        }
        return response.build();
    }
}
