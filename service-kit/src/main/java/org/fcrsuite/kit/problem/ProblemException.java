package org.fcrsuite.kit.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends a request with a {@link Problem}. The detail is shown to the caller: say what was wrong and what to do. */
public class ProblemException extends RuntimeException {

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

    /** 400 with the fields that were wrong. */
    public static ProblemException invalid(List<Problem.Invalid> errors) {
        String fields = String.join(", ", errors.stream().map(Problem.Invalid::field).distinct().limit(10).toList());
        return new ProblemException(Problem.of(400, "Wrong or missing: " + fields + ".", errors), null);
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

    public static ProblemException gone(String detail) {
        return of(410, detail);
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

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
