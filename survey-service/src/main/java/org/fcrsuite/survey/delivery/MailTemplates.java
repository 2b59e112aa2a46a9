package org.fcrsuite.survey.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.fcrsuite.survey.delivery.Letter.Choice;
import org.fcrsuite.survey.language.Languages;
import org.fcrsuite.survey.language.Messages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.quarkus.runtime.StartupEvent;

/** The message's templates: those in the deployment's own directory, and ours where it has none. */
@ApplicationScoped
class MailTemplates {

    private static final int LARGEST = 28_000;
    private static final String TEXTS_NAMESPACE = "msg";
    private static final Set<String> TEXTS = Stream.of(Messages.class.getMethods()).map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    private static final List<Letter> SAMPLES = List.of(sample("Notice", "Name", false),
            sample("Notice", "Name", true), sample(null, null, false), sample(null, null, true));

    private final Languages languages;
    private final Map<Part, Map<String, Template>> own = new EnumMap<>(Part.class);

    MailTemplates(MailConfig config, Engine engine, Languages languages) {
        this.languages = languages;
        config.templates().ifPresent(directory -> read(directory, engine));
    }

    @CheckedTemplate(basePath = "mail")
    static class Ours {

        private Ours() {
        }

        /** mail/html.html */
        static native TemplateInstance html(Letter letter);

        /** mail/text.txt */
        static native TemplateInstance text(Letter letter);

        /** mail/subject.txt */
        static native TemplateInstance subject(Letter letter);
    }

    /** A part of the message, named as its file is. */
    enum Part {
        HTML("html"),
        TEXT("txt"),
        SUBJECT("txt");

        private final String suffix;

        Part(String suffix) {
            this.suffix = suffix;
        }

        /** For one language, or for all where that is empty. */
        private String file(String language) {
            return name().toLowerCase(Locale.ROOT) + (language.isEmpty() ? "" : "_" + language) + "." + suffix;
        }

        private TemplateInstance ours(Letter letter) {
            return switch (this) {
                case HTML -> Ours.html(letter);
                case TEXT -> Ours.text(letter);
                case SUBJECT -> Ours.subject(letter);
            };
        }
    }

    String render(Part part, Letter letter, Locale language) {
        Map<String, Template> templates = own.getOrDefault(part, Map.of());
        TemplateInstance instance = Optional.ofNullable(templates.get(language.toLanguageTag()))
                .or(() -> Optional.ofNullable(templates.get(""))).map(template -> template.data("letter", letter))
                .orElseGet(() -> part.ours(letter));
        return instance.setLocale(language).render().strip();
    }

    /** Every template in every language, before the first customer gets it. */
    void check(@Observes StartupEvent start) {
        for (Languages.Offered offered : languages.offered()) {
            SAMPLES.forEach(sample -> check(sample, Locale.forLanguageTag(offered.tag())));
        }
    }

    private void check(Letter sample, Locale language) {
        String html = tried(Part.HTML, sample, language);
        String text = tried(Part.TEXT, sample, language);
        require(!tried(Part.SUBJECT, sample, language).contains("\n"), Part.SUBJECT, language, "is longer than a line");
        int size = html.getBytes(StandardCharsets.UTF_8).length + text.getBytes(StandardCharsets.UTF_8).length;
        require(size < LARGEST, Part.HTML, language,
                "makes a message of " + size + " bytes; mail programs cut what is large");
        for (Choice choice : sample.choices()) {
            requireLink(choice.link(), html, text, language);
        }
        requireLink(sample.optOutLink(), html, text, language);
    }

    private static Letter sample(String notice, String name, boolean reminder) {
        return new Letter("en", "Organisation", notice, name, "2 March 2026",
                List.of(new Choice("Yes", "https://ask.example.org/s/token?a=yes"),
                        new Choice("No", "https://ask.example.org/s/token?a=no")),
                "https://ask.example.org/o/token", reminder);
    }

    private String tried(Part part, Letter sample, Locale language) {
        try {
            return render(part, sample, language);
        } catch (TemplateException broken) {
            throw refused(broken.getOrigin() == null ? part.file("") : at(broken), broken);
        }
    }

    private static void requireLink(String link, String html, String text, Locale language) {
        require(html.contains(link), Part.HTML, language, "leaves out a link that customers need: " + link);
        require(text.contains(link), Part.TEXT, language, "leaves out a link that customers need: " + link);
    }

    private static void require(boolean isWell, Part part, Locale language, String trouble) {
        if (!isWell) {
            throw new IllegalStateException("The template of the message's " + part + " in " + language.toLanguageTag() + " "
                    + trouble);
        }
    }

    /** Which part of the message, and in which language, a file is for. */
    private record Slot(Part part, String language) {
    }

    private void read(Path directory, Engine engine) {
        Map<String, Slot> known = new TreeMap<>();
        Stream.concat(Stream.of(""), languages.offered().stream().map(Languages.Offered::tag)).forEach(
                language -> Stream.of(Part.values()).forEach(part -> known.put(part.file(language), new Slot(part, language))));
        for (Path file : files(directory)) {
            Slot slot = known.get(file.getFileName().toString());
            if (slot == null) {
                throw new IllegalStateException(file + " is no mail template; there may be " + known.keySet());
            }
            own.computeIfAbsent(slot.part(), any -> new HashMap<>()).put(slot.language(), parse(file, slot.part(), engine));
        }
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The mail templates in " + directory + " cannot be read", unreadable);
        }
    }

    private static Template parse(Path file, Part part, Engine engine) {
        try {
            // With the HTML variant, whatever a template shows is escaped.
            String type = part == Part.HTML ? Variant.TEXT_HTML : Variant.TEXT_PLAIN;
            Template template = engine.parse(Files.readString(file), Variant.forContentType(type), file.toString());
            template.getExpressions().forEach(expression -> requireText(expression, file));
            return template;
        } catch (TemplateException broken) {
            throw refused(broken.getOrigin() == null ? file.toString() : at(broken), broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The mail template " + file + " cannot be read", unreadable);
        }
    }

    // Qute shows a text that there is not as a word of its own, to customers as well.
    private static void requireText(Expression expression, Path file) {
        if (TEXTS_NAMESPACE.equals(expression.getNamespace())) {
            String name = expression.getParts().get(0).getName();
            if (!TEXTS.contains(name)) {
                throw new IllegalStateException("A mail template is broken: %s, line %d: there is no text %s; there are %s"
                        .formatted(file, expression.getOrigin().getLine(), name, TEXTS));
            }
        }
    }

    private static String at(TemplateException broken) {
        return broken.getOrigin().getTemplateId() + ", line " + broken.getOrigin().getLine();
    }

    private static IllegalStateException refused(String where, TemplateException broken) {
        return new IllegalStateException("A mail template is broken: " + where + ": " + broken.getMessage(), broken);
    }
}
