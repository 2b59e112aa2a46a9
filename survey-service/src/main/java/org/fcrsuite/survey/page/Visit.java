package org.fcrsuite.survey.page;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;

import org.fcrsuite.survey.people.Sender;

import io.vertx.core.http.HttpServerRequest;

/**
 * What a browser says about itself and about where the form came from.
 *
 * @param lang
 *        chosen on the page
 * @param answer
 *        chosen in the message
 */
record Visit(@QueryParam("lang") String lang, @QueryParam("a") String answer,
        @HeaderParam("Accept-Language") String acceptLanguage, @HeaderParam("Origin") String origin,
        @HeaderParam("Referer") String referrer, @HeaderParam("Host") String host,
        @HeaderParam("Sec-Fetch-Site") String fetchSite,
        @HeaderParam("Sec-Fetch-Mode") String fetchMode, @HeaderParam("Sec-Fetch-User") String fetchUser,
        @HeaderParam("User-Agent") String userAgent) {

    Sender sender(HttpServerRequest request) {
        return new Sender(ClientAddress.of(request), userAgent, fetchMode, fetchUser);
    }
}
