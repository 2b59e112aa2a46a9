package org.fcrsuite.kit.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.fcrsuite.kit.sql.DatabaseTrouble;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** Every error of the API leaves as a problem; the text of an exception never does. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Duration RETRY_AFTER_TROUBLE = Duration.ofSeconds(5);

    @ServerExceptionMapper
    Response map(ProblemException refused) {
        return refused.response();
    }

    @ServerExceptionMapper
    Response map(ConstraintViolationException invalid) {
        List<Problem.Invalid> errors = invalid.getConstraintViolations().stream()
                .map(violation -> new Problem.Invalid(fieldOf(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Problem.Invalid::field)).toList();
        return map(ProblemException.invalid(errors));
    }

    /** The path within the body, or the name of the parameter itself. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        List<String> properties = new ArrayList<>();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                properties.add(node.getIndex() == null ? node.getName() : "[" + node.getIndex() + "]." + node.getName());
            }
        }
        return properties.isEmpty() ? parameter : String.join(".", properties);
    }

    @ServerExceptionMapper
    Response map(MismatchedInputException mismatch) {
        return answer(JsonTrouble.problemOf(mismatch)).build();
    }

    @ServerExceptionMapper
    Response map(JsonProcessingException unreadable) {
        return answer(JsonTrouble.problemOf(unreadable)).build();
    }

    @ServerExceptionMapper
    Response map(WebApplicationException refused) {
        if (refused.getCause() instanceof JsonProcessingException unreadable) {
            return answer(JsonTrouble.problemOf(unreadable)).build();
        }
        int status = refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        Response.ResponseBuilder response = answer(Problem.of(status, ProblemType.of(status).title + "."));
        Object allow = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? response.build() : response.header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    Response map(Throwable unexpected) {
        if (DatabaseTrouble.isTransient(unexpected)) {
            LOG.warnf("The database is in trouble: %s", unexpected.getMessage());
            return map(ProblemException.unavailable(RETRY_AFTER_TROUBLE,
                    "The database cannot be used at the moment. Nothing was done; try again later."));
        }
        if (DatabaseTrouble.isUnstorable(unexpected)) {
            return map(ProblemException.badRequest("The request holds the character U+0000; remove it."));
        }
        String incident = UUID.randomUUID().toString();
        LOG.errorf(unexpected, "Incident %s", incident);
        return answer(Problem.of(500, "Something failed on our side. Please report incident " + incident + ".")).build();
    }

    static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
