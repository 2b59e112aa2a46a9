package org.fcrsuite.survey.page;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final int MOST_CLIENTS = 50_000;
    private static final int SECONDS_A_MINUTE = 60;

    private final int most;
    private final Clock clock;
    private final AtomicReference<Minute> current = new AtomicReference<>(new Minute(0));

    GuessLimit(SurveyConfig config, Clock clock) {
        this.most = config.form().missesPerMinute();
        this.clock = clock;
    }

    private static final class Minute {

        private final long number;
        private final Map<String, Integer> misses = new ConcurrentHashMap<>();

        private Minute(long number) {
            this.number = number;
        }
    }

    @ServerRequestFilter
    public Response refuse(ContainerRequestContext request, HttpServerRequest client) {
        if (!isPage(request) || minute().misses.getOrDefault(address(client), 0) < most) {
            return null;
        }
        return Response.status(429).header(HttpHeaders.RETRY_AFTER, SECONDS_A_MINUTE).type("text/plain; charset=utf-8")
                .entity("Too many attempts. Please try again in a minute.").build();
    }

    @ServerResponseFilter
    public void count(ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest client) {
        Minute minute = minute();
        if (response.getStatus() == GONE && isPage(request) && minute.misses.size() < MOST_CLIENTS) {
            minute.misses.merge(address(client), 1, Integer::sum);
        }
    }

    private Minute minute() {
        long number = Instant.now(clock).getEpochSecond() / SECONDS_A_MINUTE;
        return current.updateAndGet(minute -> minute.number == number ? minute : new Minute(number));
    }

    private static boolean isPage(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/s/") || path.startsWith("/o/");
    }

    private static String address(HttpServerRequest client) {
        return client.remoteAddress() == null ? "" : client.remoteAddress().hostAddress();
    }
}
