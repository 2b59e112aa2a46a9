package org.fcrsuite.kit.login;

import java.net.URI;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.vertx.ext.web.RoutingContext;

/** A login at the provider that came to nothing: refused there, not meant for us, too old, or the provider is away. */
class ProviderTroubles {

    private static final Logger LOG = Logger.getLogger(ProviderTroubles.class);

    @ServerExceptionMapper
    Response map(AuthenticationCompletionException refused, RoutingContext request) {
        return failed(refused, request);
    }

    @ServerExceptionMapper
    Response map(OIDCException away, RoutingContext request) {
        return failed(away, request);
    }

    private static Response failed(RuntimeException trouble, RoutingContext request) {
        LOG.warnf("A login at the OpenID provider failed: %s", why(trouble));
        return request.normalizedPath().startsWith(ProviderTenant.ENTER)
                ? Response.seeOther(URI.create("/login?failed")).build()
                : Response.status(Response.Status.UNAUTHORIZED).build();
    }

    /** Of a refused token only what is wrong with it: its claims tell about a person. */
    private static String why(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException refused) {
                return refused.getErrorDetails().stream().map(ErrorCodeValidator.Error::getErrorMessage)
                        .collect(Collectors.joining("; "));
            }
        }
        return trouble.getMessage();
    }
}
