package org.fcrsuite.survey.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fcrsuite.survey.domain.OptOutVia;
import org.fcrsuite.survey.domain.Token;
import org.fcrsuite.survey.invitation.TokenHolder;
import org.fcrsuite.survey.invitation.Tokens;
import org.fcrsuite.survey.optout.OptOutRecorder;
import org.fcrsuite.survey.page.Pages.Templates;
import org.fcrsuite.survey.people.Judge;
import org.fcrsuite.survey.people.Sender;

import io.vertx.core.http.HttpServerRequest;

/**
 * Refusing further questions. The link shows a button, since link scanners open links; the mail program's own button posts
 * here without a page (RFC 8058), so a POST needs no nonce. It also works after the survey has expired.
 */
@Path("/o/{token}")
@PermitAll
class OptOutPageResource {

    private static final String ONE_CLICK = "One-Click";

    private final Tokens tokens;
    private final OptOutRecorder recorder;
    private final PageFrames frames;
    private final FormGuard guard;
    private final Judge judge;
    private final Html html;

    OptOutPageResource(Tokens tokens, OptOutRecorder recorder, PageFrames frames, FormGuard guard, Judge judge, Html html) {
        this.tokens = tokens;
        this.recorder = recorder;
        this.frames = frames;
        this.guard = guard;
        this.judge = judge;
        this.html = html;
    }

    @GET
    @Operation(hidden = true)
    public Response open(@PathParam("token") String text, @BeanParam Visit visit) {
        Token token = new Token(text);
        return tokens.find(token).map(invitation -> confirm(200, frames.of(visit, token, invitation), token, false))
                .orElseGet(() -> gone(visit));
    }

    @POST
    @Operation(hidden = true)
    public Response optOut(@PathParam("token") String text, @BeanParam Visit visit, @Context HttpServerRequest client,
            byte[] body) {
        Token token = new Token(text);
        Optional<TokenHolder> invitation = tokens.find(token);
        if (invitation.isEmpty()) {
            return gone(visit);
        }
        PageFrame frame = frames.of(visit, token, invitation.get());
        String sent = new String(body, StandardCharsets.UTF_8);
        Map<String, String> form = fields(sent);
        // The button of our own page, pressed by a scanner that submits what it finds.
        if (form.containsKey("nonce") && !isPersons(form, token, invitation.get(), visit, client)) {
            return confirm(422, frame, token, true);
        }
        recorder.optOut(invitation.get(), sent.contains(ONE_CLICK) ? OptOutVia.ONE_CLICK : OptOutVia.LINK);
        return html.page(200, frame, Templates.optedout(frame));
    }

    private boolean isPersons(Map<String, String> form, Token token, TokenHolder invitation, Visit visit,
            HttpServerRequest client) {
        String nonce = form.get("nonce");
        String trap = form.get(SurveyForm.TRAP);
        Sender sender = visit.sender(client);
        if (guard.isOurForm(token, nonce)) {
            judge.remember(invitation, sender, trap != null && !trap.isEmpty());
        }
        return !judge.isMachine(sender) && guard.personOnPage(token, nonce, null, visit).isPresent();
    }

    private Response confirm(int status, PageFrame frame, Token token, boolean again) {
        return html.page(status, frame, Templates.optout(frame, guard.nonce(token), again));
    }

    private Response gone(Visit visit) {
        PageFrame frame = frames.ofNobody(visit);
        return html.page(410, frame, Templates.gone(frame));
    }

    /** Mail programs may send the form in either encoding; only that of our own page needs reading. */
    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(pair.substring(0, equals), decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return value;
        }
    }
}
