package org.fcrsuite.metrics.alert;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.mail.Letter;
import org.fcrsuite.metrics.mail.MailConfig;
import org.fcrsuite.metrics.page.Format;
import org.fcrsuite.metrics.page.PageConfig;
import org.fcrsuite.metrics.page.Texts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Writes what recipients are told of an alert. */
@ApplicationScoped
class AlertLetters {

    private final PageConfig page;
    private final MailConfig mail;

    AlertLetters(PageConfig page, MailConfig mail) {
        this.page = page;
        this.mail = mail;
    }

    /**
     * @param last the last day that could be judged, null where there is none
     * @param link null where mail does not know where the pages are
     */
    record View(String language, String notice, String subject, String what, String last, String link) {
    }

    @CheckedTemplate(basePath = "alert")
    static class Templates {
        static native TemplateInstance html(View view);

        static native TemplateInstance text(View view);
    }

    Letter letter(Alerts.Alert alert, Course course, Locale locale) {
        AlertMessages words = Texts.of(AlertMessages.class, locale);
        Format format = new Format(locale);
        String figure = words.figure(alert.figure());
        String band = band(alert.figure(), course.band(), words, format);
        String days = String.valueOf(course.days());
        boolean begun = alert.overAt() == null;
        View view = new View(locale.toLanguageTag(), page.notice().orElse(null),
                begun ? words.begunSubject(figure) : words.overSubject(figure),
                begun ? words.begun(figure, band, format.day(alert.firstDay()), days) : words.over(figure, band, days),
                course.last().map(day -> words.last(format.day(day.day()), text(alert.figure(), day.figure(), words, format)))
                        .orElse(null),
                mail.pages().map(Object::toString).map(pages -> pages.replaceAll("/+$", "") + "/").orElse(null));
        return new Letter(view.subject(), Templates.text(view).setLocale(locale).render(),
                Templates.html(view).setLocale(locale).render());
    }

    private static String band(Watched figure, Band band, AlertMessages words, Format format) {
        Optional<String> from = Optional.ofNullable(band.from()).map(end -> text(figure, end, words, format));
        Optional<String> to = Optional.ofNullable(band.to()).map(end -> text(figure, end, words, format));
        if (from.isPresent() && to.isPresent()) {
            return words.between(from.get(), to.get());
        }
        return from.map(words::atLeast).orElseGet(() -> words.atMost(to.orElseThrow()));
    }

    private static String text(Watched figure, double value, AlertMessages words, Format format) {
        return switch (figure) {
            case EXTERNAL -> format.percent(value);
            case GAP -> words.points(format.points(value));
        };
    }
}
