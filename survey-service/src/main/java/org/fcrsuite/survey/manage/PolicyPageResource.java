package org.fcrsuite.survey.manage;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
import org.fcrsuite.kit.login.FormToken;
import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.survey.manage.PolicyPageComposer.Sent;
import org.fcrsuite.survey.manage.PolicyPageView.Message;
import org.fcrsuite.survey.policy.Policies;
import org.fcrsuite.survey.policy.PolicyRules;
import org.fcrsuite.survey.policy.PolicyVersion;
import org.fcrsuite.survey.preview.PolicyPreview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;

/** The policy for managers: read it, try a change on the latest contacts, make it hold. */
@Path(PolicyPageResource.PATH)
@RolesAllowed("manager")
@Blocking
class PolicyPageResource {

    static final String PATH = "/policy";
    private static final Duration TRIED = Duration.ofDays(7);
    private static final int EXAMPLES = 20;
    private static final int LONGEST_NOTE = 500;

    private final Policies policies;
    private final PolicyPreview preview;
    private final PolicyPageComposer composer;
    private final ManagePages pages;
    private final FormToken formToken;
    private final SecurityIdentity identity;

    PolicyPageResource(Policies policies, PolicyPreview preview, PolicyPageComposer composer, ManagePages pages,
            FormToken formToken, SecurityIdentity identity) {
        this.policies = policies;
        this.preview = preview;
        this.composer = composer;
        this.pages = pages;
        this.formToken = formToken;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "manage")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance policy(PolicyPageView view);
    }

    /** A form, and what in it differs from the version that it was made on. */
    private record Draft(PolicyForm form, String note, PolicyRules changes, Set<String> wrong) {
    }

    @GET
    @Operation(hidden = true)
    public Response show(@QueryParam("saved") Integer saved) {
        PolicyVersion latest = policies.currentVersion();
        boolean ours = saved != null && saved == latest.version();
        return page(200, latest, Sent.nothing(latest, ours ? new Message(pages.messages().saved(saved), false) : null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(MultivaluedMap<String, String> sent, RoutingContext request) {
        formToken.require(request, sent.getFirst(FormToken.FIELD));
        PolicyVersion base = base(sent.getFirst("base"));
        Draft draft = draft(base, sent);
        if (!draft.wrong().isEmpty()) {
            return refused(base, draft, draft.wrong());
        }
        try {
            return "save".equals(sent.getFirst("action")) ? save(base, draft) : tryOut(draft);
        } catch (ProblemException problem) {
            if (problem.problem().status() != 400) {
                throw problem;
            }
            return refused(base, draft, fields(problem.problem()));
        }
    }

    private Draft draft(PolicyVersion base, MultivaluedMap<String, String> sent) {
        PolicyForm form = PolicyForm.of(sent);
        Set<String> wrong = new TreeSet<>();
        PolicyRules changes = form.changes(PolicyForm.of(base.policy()), wrong);
        String note = sent.getFirst("note") == null ? "" : sent.getFirst("note").strip();
        if (note.length() > LONGEST_NOTE || note.chars().anyMatch(Character::isISOControl)) {
            wrong.add("note");
        }
        return new Draft(form, note, changes, wrong);
    }

    private Response save(PolicyVersion base, Draft draft) {
        PolicyVersion latest = policies.currentVersion();
        if (latest.version() != base.version()) {
            return overtaken(latest, draft);
        }
        PolicyVersion made = policies.change(base.version(), draft.changes(), draft.note().isEmpty() ? null : draft.note(),
                identity.getPrincipal().getName());
        return Response.seeOther(URI.create(PATH + "?saved=" + made.version())).build();
    }

    /** Somebody was faster: what this manager changed is shown on top of what holds now, to be looked at and saved again. */
    private Response overtaken(PolicyVersion latest, Draft draft) {
        ManageMessages words = pages.messages();
        Message message = new Message(words.overtaken(latest.version(), composer.by(latest, words)), true);
        PolicyForm merged = PolicyForm.of(draft.changes().over(latest.policy()));
        return page(409, latest, new Sent(merged, draft.note(), Set.of(), message, null));
    }

    private Response tryOut(Draft draft) {
        PolicyVersion latest = policies.currentVersion();
        PolicyForm merged = PolicyForm.of(draft.changes().over(latest.policy()));
        return page(200, latest, new Sent(merged, draft.note(), Set.of(), null,
                preview.of(draft.changes(), TRIED, List.of(), EXAMPLES)));
    }

    private Response refused(PolicyVersion base, Draft draft, Set<String> wrong) {
        return page(422, base, new Sent(draft.form(), draft.note(), wrong,
                new Message(pages.messages().pleaseCheck(), true), null));
    }

    private Response page(int status, PolicyVersion base, Sent sent) {
        return pages.page(status, identity.getPrincipal().getName(), Templates.policy(composer.compose(base, sent))).build();
    }

    private PolicyVersion base(String sent) {
        try {
            return policies.find(Integer.parseInt(sent)).orElseThrow(NumberFormatException::new);
        } catch (NumberFormatException none) {
            throw ProblemException.badRequest("The form does not say which version it changes. Open its page again.");
        }
    }

    private static Set<String> fields(Problem problem) {
        Set<String> fields = new TreeSet<>();
        problem.errors().forEach(error -> fields.add(error.field()));
        return fields;
    }
}
