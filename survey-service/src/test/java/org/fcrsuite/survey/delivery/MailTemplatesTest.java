package org.fcrsuite.survey.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Inject;

import org.fcrsuite.kit.testing.KafkaResource;
import org.fcrsuite.kit.testing.PostgresResource;
import org.fcrsuite.survey.delivery.Letter.Choice;
import org.fcrsuite.survey.delivery.MailTemplates.Part;
import org.fcrsuite.survey.language.Languages;
import org.fcrsuite.survey.testing.MailResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.qute.Engine;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(MailResource.class)
class MailTemplatesTest {

    private static final Letter LETTER = new Letter("nl", "Example & Sons", null, "Ana", "2 maart 2026",
            List.of(new Choice("Ja", "https://ask.example.org/s/x?a=yes")), "https://ask.example.org/o/x", false);
    private static final String LINKS = "\n{#for choice in letter.choices}{choice.link} {/for}{letter.optOutLink}";

    @Inject
    Engine engine;
    @Inject
    Languages languages;
    @TempDir
    Path directory;

    @Test
    void aFileReplacesThatPartAndNothingElse() throws IOException {
        write("html.html", "<p>{letter.organisation}: {msg:mailQuestion}</p>" + LINKS);
        write("subject_nl.txt", "Een vraag van {letter.organisation}");

        MailTemplates templates = started();

        assertThat(templates.render(Part.HTML, LETTER, Locale.forLanguageTag("nl")))
                .startsWith("<p>Example &amp; Sons: Is uw vraag opgelost?</p>");
        assertThat(templates.render(Part.SUBJECT, LETTER, Locale.forLanguageTag("nl")))
                .isEqualTo("Een vraag van Example & Sons");
        assertThat(templates.render(Part.SUBJECT, LETTER, Locale.ENGLISH)).isEqualTo("Was your issue resolved?");
        assertThat(templates.render(Part.TEXT, LETTER, Locale.forLanguageTag("nl"))).startsWith("Hallo Ana,");
    }

    @Test
    void aBrokenTemplateIsRefusedWithItsFileAndLine() throws IOException {
        write("html.html", "<p>\n{#nonsense letter.name}x{/nonsense}\n</p>");

        assertThatThrownBy(this::started).hasMessageContaining(directory.resolve("html.html") + ", line 2");
    }

    @Test
    void aTemplateThatShowsWhatThereIsNotIsRefusedWithItsFileAndLine() throws IOException {
        write("text_nl.txt", "a\nb\n{letter.nickname}" + LINKS);

        assertThatThrownBy(this::started).hasMessageContaining(directory.resolve("text_nl.txt") + ", line 3")
                .hasMessageContaining("nickname");
    }

    @Test
    void aTemplateThatNeedsANameOrANoticeIsRefused() throws IOException {
        for (String needed : List.of("name", "notice")) {
            write("text_nl.txt", "a\n{letter." + needed + ".toUpperCase()}" + LINKS);

            assertThatThrownBy(this::started).as(needed).hasMessageContaining(directory.resolve("text_nl.txt") + ", line 2");
        }
        write("text_nl.txt", "{#if letter.name}{letter.name.toUpperCase()}{/if}" + LINKS);
        assertThat(started().render(Part.TEXT, LETTER, Locale.forLanguageTag("nl"))).startsWith("ANA");
    }

    @Test
    void aSectionThatDoesNotEndIsRefusedWithItsFile() throws IOException {
        write("html.html", "<p>\n{#if letter.name}\n</p>");

        assertThatThrownBy(this::started).hasMessageContaining(directory.resolve("html.html") + ", line ")
                .hasMessageContaining("[if]");
    }

    @Test
    void aTextThatThereIsNotIsRefused() throws IOException {
        write("text.txt", "{msg:mailHurry}" + LINKS);

        assertThatThrownBy(this::started).hasMessageContaining(directory.resolve("text.txt") + ", line 1")
                .hasMessageContaining("mailHurry");
    }

    @Test
    void aMessageWithoutTheWayOutIsRefused() throws IOException {
        write("html_id.html", "{#for choice in letter.choices}{choice.link} {/for}");

        assertThatThrownBy(this::started).hasMessageContaining("HTML in id leaves out").hasMessageContaining("/o/");
    }

    @Test
    void aMisspelledFileAndOneForALanguageThatIsNotOfferedAreRefused() throws IOException {
        write("html_fr.html", LINKS);

        assertThatThrownBy(this::started).hasMessageContaining("html_fr.html is no mail template")
                .hasMessageContaining("html_nl.html");
    }

    @Test
    void aMessageThatMailProgramsWouldCutIsRefused() throws IOException {
        write("html.html", "<!-- " + "x".repeat(30_000) + " -->" + LINKS);

        assertThatThrownBy(this::started).hasMessageContaining("mail programs cut");
    }

    @Test
    void aDirectoryThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> started(directory.resolve("none"))).hasMessageContaining("none cannot be read");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private MailTemplates started() {
        return started(directory);
    }

    private MailTemplates started(Path from) {
        MailConfig config = () -> Optional.of(from);
        MailTemplates templates = new MailTemplates(config, engine, languages);
        templates.check(new StartupEvent());
        return templates;
    }
}
