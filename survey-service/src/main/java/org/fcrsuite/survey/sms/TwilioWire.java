package org.fcrsuite.survey.sms;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;

/**
 * What Twilio's library speaks through. Its own would send a message up to four times where the server fails, follow
 * redirects, and know only Twilio's own host.
 */
final class TwilioWire extends HttpClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int SERVER_TROUBLE = 500;
    private static final int MOST_AT_ONCE = 100;

    private final URI base;
    private final CloseableHttpClient client;

    TwilioWire(URI base, Duration timeout) {
        this.base = base;
        // A connection of its own for each message: one that is kept may be dead, and what is lost on it is in doubt.
        this.client = HttpClients.custom().disableAutomaticRetries().disableRedirectHandling().disableCookieManagement()
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).build())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create().setMaxConnPerRoute(MOST_AT_ONCE)
                        .setMaxConnTotal(MOST_AT_ONCE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                                .setSocketTimeout((int) timeout.toMillis(), TimeUnit.MILLISECONDS).build())
                        .build())
                .build();
    }

    boolean answers() {
        try {
            return client.execute(new HttpGet(base), response -> response.getCode() < SERVER_TROUBLE);
        } catch (IOException away) {
            return false;
        }
    }

    @Override
    protected boolean shouldRetry(Response response, int[] codes) {
        return false;
    }

    @Override
    public Response makeRequest(Request request) {
        try {
            return client.execute(atOurBase(request), TwilioWire::read);
        } catch (IOException trouble) {
            throw new ApiConnectionException(String.valueOf(trouble.getMessage()), trouble);
        }
    }

    private ClassicHttpRequest atOurBase(Request request) {
        ClassicRequestBuilder copy = ClassicRequestBuilder.create(request.getMethod().name())
                .setUri(base.resolve(request.constructURL().getFile()))
                .setHeader(HttpHeaders.AUTHORIZATION, request.getAuthString())
                .setHeader(HttpHeaders.ACCEPT, "application/json")
                .setEntity(request.encodeFormBody(),
                        ContentType.APPLICATION_FORM_URLENCODED.withCharset(StandardCharsets.UTF_8));
        return copy.build();
    }

    private static Response read(ClassicHttpResponse response) throws IOException {
        try {
            String body = response.getEntity() == null ? ""
                    : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
            return new Response(body, response.getCode());
        } catch (org.apache.hc.core5.http.ParseException broken) {
            throw new IOException(broken);
        }
    }
}
