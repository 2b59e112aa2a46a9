package org.fcrsuite.survey.page;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;

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
        @HeaderParam("Host") String host, @HeaderParam("Sec-Fetch-Site") String fetchSite) {
}
