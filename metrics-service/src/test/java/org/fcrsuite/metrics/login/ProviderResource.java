package org.fcrsuite.metrics.login;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/** An OpenID provider with a login form, which puts into the token what is typed there. */
public class ProviderResource implements QuarkusTestResourceLifecycleManager {

    private MockOAuth2Server provider;

    @Override
    public Map<String, String> start() {
        provider = new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"interactiveLogin\": true}"));
        provider.start();
        return Map.of("fcr.login.oidc.url", provider.issuerUrl("people").toString(), "fcr.login.oidc.client-id", "fcr-metrics",
                "fcr.login.oidc.client-secret", "only-for-the-tests-0123456789-0123456789", "fcr.login.oidc.role-claim",
                "access/roles", "fcr.login.oidc.manager", "team-lead", "fcr.login.oidc.restriction-claim", "teams");
    }

    @Override
    public void stop() {
        if (provider != null) {
            provider.shutdown();
        }
    }
}
