package org.fcrsuite.metrics.weekly;

import java.time.LocalDate;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.mail.Letter;
import org.fcrsuite.metrics.mail.MailConfig;
import org.fcrsuite.metrics.page.PageConfig;
import org.fcrsuite.metrics.page.Texts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The report of a week, as it is shown and as it is sent. */
@ApplicationScoped
class WeeklyReport {

    private final WeeklyFigures figures;
    private final PageConfig page;
    private final MailConfig mail;

    WeeklyReport(WeeklyFigures figures, PageConfig page, MailConfig mail) {
        this.figures = figures;
        this.page = page;
        this.mail = mail;
    }

    @CheckedTemplate(basePath = "weekly")
    static class Templates {
        static native TemplateInstance html(WeeklyView view);

        static native TemplateInstance text(WeeklyView view);
    }

    WeeklyView view(LocalDate monday, Locale locale) {
        return new WeeklyComposer(locale).compose(figures.of(monday), page.notice().orElse(null),
                mail.pages().map(Object::toString).orElse(null));
    }

    Letter letter(WeeklyView view, Locale locale) {
        return new Letter(Texts.of(WeeklyMessages.class, locale).subject(view.days()),
                Templates.text(view).setLocale(locale).render(), Templates.html(view).setLocale(locale).render());
    }
}
