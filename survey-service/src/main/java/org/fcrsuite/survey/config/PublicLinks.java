package org.fcrsuite.survey.config;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.domain.Token;

/** The addresses that customers see, at the deployment's public host and path. */
@ApplicationScoped
public class PublicLinks {

    private final URI base;

    PublicLinks(SurveyConfig config) {
        String text = config.publicUrl().toString();
        this.base = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        if (base.getHost() == null) {
            throw new IllegalStateException("fcr.survey.public-url must be a full address such as https://ask.example.org, not "
                    + text);
        }
    }

    public String survey(Token token) {
        return base + surveyPath(token);
    }

    /** Opens the page with the answer chosen; nothing is recorded by opening it. */
    public String answer(Token token, Resolved answer) {
        return survey(token) + "?a=" + answer.word();
    }

    public String optOut(Token token) {
        return base + "/o/" + token.text();
    }

    /** Any other place of ours, by its path, as the world reaches it. */
    public String at(String path) {
        return base + path;
    }

    /** What comes before our own paths behind a proxy that adds some; mostly nothing. */
    public String pathPrefix() {
        return base.getRawPath() == null ? "" : base.getRawPath();
    }

    /** As browsers send it with a form. */
    public String origin() {
        return base.getScheme() + "://" + base.getRawAuthority();
    }

    public String host() {
        return base.getHost();
    }

    private static String surveyPath(Token token) {
        return "/s/" + token.text();
    }
}
