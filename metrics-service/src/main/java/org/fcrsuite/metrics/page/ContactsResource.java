package org.fcrsuite.metrics.page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

@Path("/contacts")
@RolesAllowed("viewer")
@Blocking
class ContactsResource {

    private final ContactsReader reader;
    private final Html html;
    private final SecurityIdentity identity;

    ContactsResource(ContactsReader reader, Html html, SecurityIdentity identity) {
        this.reader = reader;
        this.html = html;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance contacts(ContactsView view);

        static native TemplateInstance listed(ContactsView view);
    }

    @GET
    @Operation(hidden = true)
    public Response contacts(@Context UriInfo uri, @RestHeader("HX-Request") boolean part) {
        ContactsView view = reader.read(ReportRequest.of(uri.getQueryParameters()), html.locale());
        return part ? html.part(Place.CONTACTS, Templates.listed(view))
                : html.page(Place.CONTACTS, identity, Templates.contacts(view));
    }
}
