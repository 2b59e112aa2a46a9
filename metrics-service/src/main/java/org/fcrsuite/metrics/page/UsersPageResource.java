package org.fcrsuite.metrics.page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fcrsuite.kit.login.UserAccount;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.metrics.user.ManagedUsers;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

@Path("/users")
@RolesAllowed(Scopes.ADMIN)
@Blocking
class UsersPageResource {

    private static final String PASSWORD = "password";

    private final UsersReader reader;
    private final ManagedUsers users;
    private final FormDesk desk;

    UsersPageResource(UsersReader reader, ManagedUsers users, FormDesk desk) {
        this.reader = reader;
        this.users = users;
        this.desk = desk;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {

        static native TemplateInstance users(UsersView view);
    }

    /** @param name of somebody to change; where nobody has it, somebody may be added */
    @GET
    @Operation(hidden = true)
    public Response users(@QueryParam("name") String name) {
        return desk.show(Place.USERS, users.find(name == null ? "" : name).map(user -> page(UserForm.of(user), false, null))
                .orElseGet(() -> page(UserForm.blank(), true, null)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> sent) {
        FilledIn in = new FilledIn(sent);
        UserForm form = UserForm.of(in);
        return desk.take(Place.USERS, who -> users.add(form.name(), form.request(in.secret(PASSWORD)), who),
                refused -> page(form, true, refused));
    }

    @POST
    @Path("change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(MultivaluedMap<String, String> sent) {
        FilledIn in = new FilledIn(sent);
        UserForm form = UserForm.of(in);
        return desk.take(Place.USERS, who -> {
            if (!form.isAdmin()) {
                requireAnother(form.name(), who);
            }
            users.change(form.name(), form.request(in.secret(PASSWORD)), who);
        }, refused -> page(form, false, refused));
    }

    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(MultivaluedMap<String, String> sent) {
        String name = new FilledIn(sent).text("id", UserAccount.LONGEST_NAME);
        return desk.take(Place.USERS, who -> {
            requireAnother(name, who);
            users.remove(name, who);
        }, refused -> page(UserForm.blank(), true, refused));
    }

    /** So that there is always an admin left: whoever is at it. */
    private static void requireAnother(String name, String who) {
        if (name.equals(who)) {
            throw ProblemException.unprocessable("Another admin has to do this: it would shut you out.");
        }
    }

    private TemplateInstance page(UserForm filled, boolean isNew, Problem refused) {
        return Templates.users(reader.read(filled, isNew, refused, desk.locale()));
    }
}
