package org.fcrsuite.kit.problem;

import java.util.Arrays;

/** The kinds of problem, one a status. */
enum ProblemType {
    BAD_REQUEST(400, "bad-request", "The request cannot be understood"),
    UNAUTHORIZED(401, "unauthorized", "No valid credential"),
    FORBIDDEN(403, "forbidden", "Not allowed with this credential"),
    NOT_FOUND(404, "not-found", "Not found"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "Method not allowed"),
    NOT_ACCEPTABLE(406, "not-acceptable", "No representation that you accept"),
    CONFLICT(409, "conflict", "Conflicts with what is there"),
    TOO_LARGE(413, "too-large", "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "Content type not supported"),
    UNPROCESSABLE(422, "unprocessable", "Understood, but refused"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests"),
    INTERNAL(500, "internal", "Our fault"),
    UNAVAILABLE(503, "unavailable", "Not available now");

    final int status;
    final String slug;
    final String title;

    ProblemType(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    static ProblemType of(int status) {
        return Arrays.stream(values()).filter(type -> type.status == status).findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL);
    }
}
