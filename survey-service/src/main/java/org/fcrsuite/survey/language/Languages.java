package org.fcrsuite.survey.language;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.config.SurveyConfig;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Which of the deployment's languages to speak, and its texts. */
@ApplicationScoped
public class Languages {

    private final List<String> offered;

    Languages(SurveyConfig config) {
        this.offered = config.languages();
    }

    public record Offered(String tag, String name) {
    }

    /** In the order in which the page offers them, each with its name in itself. */
    public List<Offered> offered() {
        return offered.stream().map(tag -> new Offered(tag, messages(Locale.forLanguageTag(tag)).languageName())).toList();
    }

    /** The texts of each. */
    public Stream<Messages> all() {
        return offered.stream().map(tag -> messages(Locale.forLanguageTag(tag)));
    }

    /** What the customer chose, else the language of their record, else the browser's, else the deployment's first. */
    public Locale choose(String chosen, String ofCustomer, String acceptLanguage) {
        return Stream.of(match(chosen), match(ofCustomer), match(acceptLanguage)).flatMap(Optional::stream).findFirst()
                .orElseGet(() -> Locale.forLanguageTag(offered.get(0)));
    }

    public Messages messages(Locale language) {
        return MessageBundles.get(Messages.class, Localized.Literal.of(language.toLanguageTag()));
    }

    /**
     * "2 March 2026", in the zone of the reader, and in the language, as it is written where the customer is: with
     * {@code en-US} it is "March 2, 2026".
     */
    public String date(Instant at, ZoneId zone, Locale language, String ofCustomer) {
        Locale own = Locale.forLanguageTag(ofCustomer == null ? "" : ofCustomer.replace('_', '-'));
        Locale spelling = own.getLanguage().equals(language.getLanguage()) ? own : language;
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(spelling).format(at.atZone(zone));
    }

    private Optional<Locale> match(String ranges) {
        if (ranges == null || ranges.isBlank()) {
            return Optional.empty();
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(ranges.strip().replace('_', '-')), offered);
            return Optional.ofNullable(tag)
                    .map(found -> offered.stream().filter(found::equalsIgnoreCase).findFirst().orElse(found))
                    .map(Locale::forLanguageTag);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
