package org.fcrsuite.survey.page;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.fcrsuite.survey.config.SurveyConfig;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.vertx.core.http.HttpServerRequest;

/**
 * Whoever tries tokens that do not exist soon has to wait. Tokens cannot be guessed anyway; this keeps those who try from
 * keeping the database busy.
 */
class GuessLimit {

    private static final int GONE = 410;
    private static final int SECONDS_A_MINUTE = 60;

    private final int most;
    private final Clock clock;
    private final AtomicReference<Minute> current = new AtomicReference<>(new Minute(0, new Misses()));

    GuessLimit(SurveyConfig config, Clock clock) {
        this.most = config.form().missesPerMinute();
        this.clock = clock;
    }

    private record Minute(long number, Misses misses) {
    }

    @ServerRequestFilter
    public Response refuse(ContainerRequestContext request, HttpServerRequest client) {
        if (!isPage(request) || minute().misses().of(ClientAddress.of(client)) < most) {
            return null;
        }
        return Response.status(429).header(HttpHeaders.RETRY_AFTER, SECONDS_A_MINUTE).type("text/plain; charset=utf-8")
                .entity("Too many attempts. Please try again in a minute.").build();
    }

    @ServerResponseFilter
    public void count(ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest client) {
        if (response.getStatus() == GONE && isPage(request)) {
            minute().misses().count(ClientAddress.of(client));
        }
    }

    private Minute minute() {
        long number = Instant.now(clock).getEpochSecond() / SECONDS_A_MINUTE;
        return current.updateAndGet(minute -> minute.number() == number ? minute : new Minute(number, new Misses()));
    }

    private static boolean isPage(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/s/") || path.startsWith("/o/");
    }
}
