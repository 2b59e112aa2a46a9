package org.fcrsuite.survey.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fcrsuite.survey.domain.Answers;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.domain.Token;
import org.fcrsuite.survey.invitation.TokenHolder;
import org.fcrsuite.survey.invitation.Tokens;
import org.fcrsuite.survey.page.Pages.Occasion;
import org.fcrsuite.survey.page.Pages.Templates;
import org.fcrsuite.survey.page.Pages.Trouble;
import org.fcrsuite.survey.response.Answer;
import org.fcrsuite.survey.response.AnswerRecorder;
import org.jboss.logging.Logger;

/** The customer's page. Opening it writes nothing, however often and by whomever. */
@Path("/s/{token}")
@PermitAll
class SurveyPageResource {

    private static final Logger LOG = Logger.getLogger(SurveyPageResource.class);
    private static final Answers NOTHING_YET = new Answers(null, null, null, null);

    private final Tokens tokens;
    private final AnswerRecorder recorder;
    private final PageFrames frames;
    private final Pages pages;
    private final FormGuard guard;
    private final Html html;
    private final Clock clock;

    SurveyPageResource(Tokens tokens, AnswerRecorder recorder, PageFrames frames, Pages pages, FormGuard guard, Html html,
            Clock clock) {
        this.tokens = tokens;
        this.recorder = recorder;
        this.frames = frames;
        this.pages = pages;
        this.guard = guard;
        this.html = html;
        this.clock = clock;
    }

    /** One customer at their page. */
    private record Guest(Token token, TokenHolder invitation, PageFrame frame) {
    }

    @GET
    @Operation(hidden = true)
    public Response open(@PathParam("token") String text, @BeanParam Visit visit) {
        return guest(text, visit).map(guest -> recorder.find(guest.invitation().id())
                .map(answer -> answered(200, guest, Occasion.BEFORE, answer.answers()))
                .orElseGet(() -> ask(200, guest, Trouble.NONE, null, chosenInMessage(visit))))
                .orElseGet(() -> gone(visit));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(@PathParam("token") String text, @BeanParam Visit visit, MultivaluedMap<String, String> fields) {
        SurveyForm form = SurveyForm.of(fields);
        return guest(text, visit).map(guest -> take(guest, form, visit)).orElseGet(() -> gone(visit));
    }

    private Optional<Guest> guest(String text, Visit visit) {
        Token token = new Token(text);
        return tokens.find(token).filter(invitation -> invitation.isOpen(Instant.now(clock)))
                .map(invitation -> new Guest(token, invitation, frames.of(visit, token, invitation)));
    }

    private Response take(Guest guest, SurveyForm form, Visit visit) {
        Optional<Answer> stands = recorder.find(guest.invitation().id());
        if (stands.isPresent() && form.asksForChange()) {
            return ask(200, guest, Trouble.NONE, stands.get().revision(), stands.get().answers());
        }
        if (stands.isPresent() && form.seen() == null) {
            LOG.infof("A second answer to invitation %s is not taken.", guest.invitation().id());
            return answered(409, guest, Occasion.BEFORE, stands.get().answers());
        }
        Optional<Duration> onPage = guard.personOnPage(guest.token(), form.nonce(), form.trap(), visit);
        if (onPage.isEmpty()) {
            return ask(422, guest, Trouble.TRY_AGAIN, form.seen(), form.answers());
        }
        if (form.answers().resolved() == null) {
            return ask(422, guest, Trouble.CHOOSE, form.seen(), form.answers());
        }
        return record(guest, form, onPage.get());
    }

    private Response record(Guest guest, SurveyForm form, Duration onPage) {
        AnswerRecorder.Sent sent = new AnswerRecorder.Sent(form.answers(), guest.frame().language(), onPage);
        boolean first = form.seen() == null;
        boolean recorded = first ? recorder.recordFirst(guest.invitation(), sent)
                : recorder.change(guest.invitation(), form.seen(), sent);
        if (recorded) {
            return answered(200, guest, first ? Occasion.FIRST : Occasion.CHANGED, form.answers());
        }
        Answers stands = recorder.find(guest.invitation().id()).map(Answer::answers).orElse(NOTHING_YET);
        return answered(first ? 409 : 200, guest, Occasion.BEFORE, stands);
    }

    private Response ask(int status, Guest guest, Trouble trouble, Integer seen, Answers answers) {
        return html.page(status, guest.frame(), Templates.ask(guest.frame(), pages.questions(guest.frame(),
                guest.invitation(), guard.nonce(guest.token()), trouble, seen, answers)));
    }

    private Response answered(int status, Guest guest, Occasion occasion, Answers answers) {
        return html.page(status, guest.frame(), Templates.answered(guest.frame(),
                pages.given(guest.frame(), occasion, guard.nonce(guest.token()), answers)));
    }

    // Unknown and expired tokens get the same page and status.
    private Response gone(Visit visit) {
        PageFrame frame = frames.ofNobody(visit);
        return html.page(410, frame, Templates.gone(frame));
    }

    private static Answers chosenInMessage(Visit visit) {
        return new Answers(Resolved.ofWord(visit.answer()).orElse(null), null, null, null);
    }
}
