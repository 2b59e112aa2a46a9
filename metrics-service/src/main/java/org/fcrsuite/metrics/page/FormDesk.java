package org.fcrsuite.metrics.page;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.fcrsuite.kit.problem.Problem;
import org.fcrsuite.kit.problem.ProblemException;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;

/** Takes what people fill in: afterwards their page comes anew, or it comes again with what was filled in and what is wrong. */
@ApplicationScoped
class FormDesk {

    private static final int WRONG = 400;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    /** What a person can mend in the form; anything else is no matter of the form's. */
    private static final Set<Integer> MENDABLE = Set.of(WRONG, CONFLICT, UNPROCESSABLE);

    private final Html html;
    private final SecurityIdentity identity;

    FormDesk(Html html, SecurityIdentity identity) {
        this.html = html;
        this.identity = identity;
    }

    Locale locale() {
        return html.locale();
    }

    boolean mayManage() {
        return identity.hasRole("manager");
    }

    Response show(Place place, TemplateInstance page) {
        return html.page(place, identity, page);
    }

    /**
     * @param deed what the form asks for, given who sent it
     * @param again the page to show where the deed is refused
     */
    Response take(Place place, Consumer<String> deed, Function<Problem, TemplateInstance> again) {
        try {
            return done(place, deed);
        } catch (ProblemException refused) {
            if (!MENDABLE.contains(refused.problem().status())) {
                throw refused;
            }
            return html.page(WRONG, place, who(), again.apply(refused.problem())).build();
        }
    }

    /** Where there is nothing to fill in that could be wrong. */
    Response done(Place place, Consumer<String> deed) {
        deed.accept(who());
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, place.path()).build();
    }

    /** In the words of the page: that something is wrong, or that there are too many already. */
    static String trouble(Problem refused, String wrong, String tooMany) {
        return refused == null ? null : refused.status() == UNPROCESSABLE ? tooMany : wrong;
    }

    private String who() {
        return identity.getPrincipal().getName();
    }
}
