package org.fcrsuite.survey.page;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fcrsuite.survey.domain.Answers;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.domain.Suspicion;
import org.fcrsuite.survey.domain.Token;
import org.fcrsuite.survey.domain.Via;
import org.fcrsuite.survey.invitation.TokenHolder;
import org.fcrsuite.survey.invitation.Tokens;
import org.fcrsuite.survey.page.Pages.Occasion;
import org.fcrsuite.survey.page.Pages.Templates;
import org.fcrsuite.survey.page.Pages.Trouble;
import org.fcrsuite.survey.people.Judge;
import org.fcrsuite.survey.people.Sender;
import org.fcrsuite.survey.response.Answer;
import org.fcrsuite.survey.response.AnswerRecorder;
import org.jboss.logging.Logger;

import io.vertx.core.http.HttpServerRequest;

/** The customer's page. Opening it writes nothing, however often and by whomever. */
@Path("/s/{token}")
@PermitAll
class SurveyPageResource {

    private static final Logger LOG = Logger.getLogger(SurveyPageResource.class);
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Answers NOTHING_YET = new Answers(null, null, null, null);

    private final Tokens tokens;
    private final AnswerRecorder recorder;
    private final PageFrames frames;
    private final Pages pages;
    private final FormGuard guard;
    private final Judge judge;
    private final Html html;

    SurveyPageResource(Tokens tokens, AnswerRecorder recorder, PageFrames frames, Pages pages, FormGuard guard, Judge judge,
            Html html) {
        this.tokens = tokens;
        this.recorder = recorder;
        this.frames = frames;
        this.pages = pages;
        this.guard = guard;
        this.judge = judge;
        this.html = html;
    }

    /** One customer at their page. */
    private record Guest(Token token, TokenHolder invitation, PageFrame frame, Optional<Answer> stands) {

        /** A machine's answer does not stand in a person's way: to them, the page is as if nobody had answered. */
        boolean hasAnswered() {
            return stands.filter(answer -> !answer.suspect()).isPresent();
        }

        /** What the form replaces: a machine's answer without ado, a person's if they saw it and said so. */
        Integer replaced(SurveyForm form) {
            return hasAnswered() || form.seen() != null ? form.seen() : stands.map(Answer::revision).orElse(null);
        }
    }

    @GET
    @Operation(hidden = true)
    public Response open(@PathParam("token") String text, @BeanParam Visit visit) {
        return guest(text, visit).map(guest -> guest.stands().filter(answer -> guest.hasAnswered())
                .map(answer -> answered(200, guest, Occasion.BEFORE, answer.answers()))
                .orElseGet(() -> ask(200, guest, Trouble.NONE, null, chosenInMessage(visit))))
                .orElseGet(() -> gone(visit));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(@PathParam("token") String text, @BeanParam Visit visit, @Context HttpServerRequest client,
            MultivaluedMap<String, String> fields) {
        SurveyForm form = SurveyForm.of(fields);
        return guest(text, visit).map(guest -> take(guest, form, visit, visit.sender(client))).orElseGet(() -> gone(visit));
    }

    // For an unknown link the answer of nobody is looked up: the same work, so that its time tells nothing.
    private Optional<Guest> guest(String text, Visit visit) {
        Token token = new Token(text);
        Optional<TokenHolder> invitation = tokens.findOpen(token);
        Optional<Answer> stands = recorder.find(invitation.map(TokenHolder::id).orElse(NOBODY));
        return invitation.map(one -> new Guest(token, one, frames.of(visit, token, one), stands));
    }

    private Response take(Guest guest, SurveyForm form, Visit visit, Sender sender) {
        if (guard.isOurForm(guest.token(), form.nonce())) {
            judge.remember(guest.invitation(), sender, form.isTrapped());
        }
        if (guest.hasAnswered() && form.asksForChange()) {
            Answer stands = guest.stands().orElseThrow();
            return ask(200, guest, Trouble.NONE, stands.revision(), stands.answers());
        }
        if (guest.hasAnswered() && form.seen() == null) {
            return refused(guest, "a second answer");
        }
        Optional<Duration> onPage = guard.personOnPage(guest.token(), form.nonce(), form.trap(), visit);
        if (onPage.isEmpty()) {
            return ask(422, guest, Trouble.TRY_AGAIN, form.seen(), form.answers());
        }
        if (form.answers().resolved() == null) {
            return ask(422, guest, Trouble.CHOOSE, form.seen(), form.answers());
        }
        Suspicion suspicion = judge.judge(guest.invitation(), sender, onPage.get());
        if (guest.hasAnswered() && !mayChange(suspicion, visit)) {
            return refused(guest, "a machine's change");
        }
        return record(guest, form, new AnswerRecorder.Sent(form.answers(), guest.frame().language(), suspicion,
                Via.WEB));
    }

    // What a person answered is only replaced where nothing speaks against a person, and something for a page.
    private boolean mayChange(Suspicion suspicion, Visit visit) {
        return !suspicion.isInDoubt() && guard.isSentFromPage(visit);
    }

    private Response refused(Guest guest, String what) {
        LOG.infof("Invitation %s is answered; %s is not taken.", guest.invitation().id(), what);
        return answered(409, guest, Occasion.BEFORE, guest.stands().orElseThrow().answers());
    }

    private Response record(Guest guest, SurveyForm form, AnswerRecorder.Sent sent) {
        Integer replaced = guest.replaced(form);
        boolean recorded = replaced == null ? recorder.recordFirst(guest.invitation(), sent)
                : recorder.change(guest.invitation(), replaced, sent);
        if (recorded) {
            return answered(200, guest, guest.hasAnswered() ? Occasion.CHANGED : Occasion.FIRST, form.answers());
        }
        Answers stands = recorder.find(guest.invitation().id()).map(Answer::answers).orElse(NOTHING_YET);
        return answered(form.seen() == null ? 409 : 200, guest, Occasion.BEFORE, stands);
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
