package org.fcrsuite.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** 401 and 403: a problem on the API, the login page (or whatever the mechanism asks for) on pages. */
class AccessProblems {

    @ServerExceptionMapper
    Uni<Response> map(UnauthorizedException none, RoutingContext request) {
        return unauthorized(request);
    }

    @ServerExceptionMapper
    Uni<Response> map(AuthenticationFailedException wrong, RoutingContext request) {
        return unauthorized(request);
    }

    @ServerExceptionMapper
    Response map(ForbiddenException refused) {
        return ProblemMappers.answer(Problem.of(403, "This credential does not have the scope or role that is needed here."))
                .build();
    }

    private static Uni<Response> unauthorized(RoutingContext request) {
        if (request.normalizedPath().startsWith("/v1/")) {
            Problem problem = Problem.of(401, "Send a valid API key as 'Authorization: Bearer fcr_…'.");
            return Uni.createFrom().item(ProblemMappers.answer(problem).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build());
        }
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(request).map(AccessProblems::challenge);
    }

    private static Response challenge(ChallengeData challenge) {
        if (challenge == null) {
            return Response.status(401).build();
        }
        Response.ResponseBuilder response = Response.status(challenge.status);
        if (challenge.headerName != null) {
            response.header(challenge.headerName.toString(), challenge.headerContent);
        }
        return response.build();
    }
}
