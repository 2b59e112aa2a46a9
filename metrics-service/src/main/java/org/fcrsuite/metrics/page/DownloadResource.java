package org.fcrsuite.metrics.page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fcrsuite.metrics.audit.AuditLog;
import org.fcrsuite.metrics.audit.AuditedAction;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** {@code /overview.csv}, {@code /overview.xlsx} and so on: the tables of a page, with the filter of its link. */
@Path("/")
@RolesAllowed("viewer")
@Blocking
class DownloadResource {

    private final ReportFiles files;
    private final Html html;
    private final AuditLog audit;
    private final SecurityIdentity identity;

    DownloadResource(ReportFiles files, Html html, AuditLog audit, SecurityIdentity identity) {
        this.files = files;
        this.html = html;
        this.audit = audit;
        this.identity = identity;
    }

    @GET
    @Path("{page:[a-z]+}.csv")
    @Operation(hidden = true)
    public Response csv(@PathParam("page") String page, @QueryParam("table") String table, @Context UriInfo uri) {
        return download(files.csv(page, table, ReportRequest.of(uri.getQueryParameters()), html.locale()), uri);
    }

    @GET
    @Path("{page:[a-z]+}.xlsx")
    @Operation(hidden = true)
    public Response xlsx(@PathParam("page") String page, @Context UriInfo uri) {
        return download(files.xlsx(page, ReportRequest.of(uri.getQueryParameters()), html.locale()), uri);
    }

    private Response download(ReportFiles.File file, UriInfo uri) {
        audit.record(identity.getPrincipal().getName(), AuditedAction.EXPORTED, uri.getRequestUri().getRawPath()
                + (uri.getRequestUri().getRawQuery() == null ? "" : "?" + uri.getRequestUri().getRawQuery()));
        return Response.ok(file.content(), file.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
