package org.fcrsuite.kit.login;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** The OpenID provider, on the paths of its login only: everywhere else a session of ours says who somebody is. */
@ApplicationScoped
@IfBuildProperty(name = LoginConfig.ENABLED, stringValue = "true")
class ProviderTenant implements TenantConfigResolver {

    static final String ENTER = "/login/provider";
    /** Ends the login at the provider as well. */
    static final String LEAVE = "/login/provider/leave";

    /** Not null, or a cookie of the provider's login would choose the tenant. */
    private static final OidcTenantConfig NONE = OidcTenantConfig.builder().tenantId("none").tenantEnabled(false).build();

    private final OidcTenantConfig tenant;

    ProviderTenant(LoginConfig config) {
        LoginConfig.Oidc oidc = config.oidc();
        this.tenant = oidc.url().map(url -> tenant(url, oidc)).orElse(NONE);
    }

    private static OidcTenantConfig tenant(String url, LoginConfig.Oidc oidc) {
        return OidcTenantConfig.authServerUrl(url).tenantId("provider").applicationType(ApplicationType.WEB_APP)
                .clientId(required(oidc.clientId(), "client-id")).credentials(required(oidc.clientSecret(), "client-secret"))
                .authentication().redirectPath(ENTER).restorePathAfterRedirect().pkceRequired().scopes(oidc.scopes()).end()
                // The claims are all that is needed; access tokens have no business in a cookie.
                .tokenStateManager().strategy(Strategy.ID_TOKEN).end()
                .logout().path(oidc.leave() ? LEAVE : null).postLogoutPath("/login?out").end()
                .build();
    }

    private static String required(Optional<String> value, String key) {
        return value.orElseThrow(() -> new IllegalStateException("fcr.login.oidc." + key + " is missing."));
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        String path = request.normalizedPath();
        return Uni.createFrom().item(path.equals(ENTER) || path.equals(LEAVE) ? tenant : NONE);
    }
}
