package org.fcrsuite.kit.problem;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What went wrong, as RFC 9457 has it: {@code application/problem+json}.
 *
 * @param type a stable URN that a program can switch on, {@code urn:fcr-suite:problem:…}
 * @param title the same for every problem of the type
 * @param status the HTTP status
 * @param detail this occurrence: what was wrong and what to do
 * @param errors which fields were wrong, where that is the problem
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Invalid> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One wrong field: its path in the request ({@code customer.email}), and what is wrong with it. */
    public record Invalid(String field, String detail) {
    }

    static Problem of(int status, String detail) {
        return of(status, detail, List.of());
    }

    static Problem of(int status, String detail, List<Invalid> errors) {
        ProblemType type = ProblemType.of(status);
        return new Problem("urn:fcr-suite:problem:" + type.slug, type.title, status, detail, List.copyOf(errors));
    }
}
