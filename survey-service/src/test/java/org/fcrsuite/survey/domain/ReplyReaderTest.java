package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** With the words of all languages, as they are shipped. */
class ReplyReaderTest {

    private static final ReplyReader READER = new ReplyReader(shippedWords());

    @Test
    void oneAndTwoAreAnswersHoweverTheyAreWritten() {
        for (String one : List.of("1", " 1 ", "1.", "(1)", "\"1\"", "1!", "１", "1\n", "1️⃣", "‘1’")) {
            assertThat(READER.read(one)).as(one).isEqualTo(new SmsReply.Answer(Resolved.YES, null));
        }
        for (String two : List.of("2", "2)", "２。", "２")) {
            assertThat(READER.read(two)).as(two).isEqualTo(new SmsReply.Answer(Resolved.NO, null));
        }
    }

    @Test
    void aLaterPartOfALongMessageIsStopOrACommentAndNothingElse() {
        assertThat(READER.readLaterPart("2 weeks ago")).isEqualTo(new SmsReply.Comment("2 weeks ago"));
        assertThat(READER.readLaterPart("no")).isEqualTo(new SmsReply.Comment("no"));
        assertThat(READER.readLaterPart("help")).isEqualTo(new SmsReply.Comment("help"));
        assertThat(READER.readLaterPart("STOP")).isEqualTo(new SmsReply.Stop(null));
        assertThat(READER.readLaterPart(" … ")).isInstanceOf(SmsReply.Nothing.class);
    }

    @Test
    void yesAndNoAreAnswersInEveryLanguage() {
        Map<Resolved, List<String>> words = Map.of(
                Resolved.YES,
                List.of("yes", "YES!", "Yep", "y", "Ja", "JA hoor", "jazeker", "ya", "Iya kak", "sudah", "是", "是的", "已解决。"),
                Resolved.NO,
                List.of("no", "No.", "NOPE", "no it is not", "nee", "Nee hoor", "tidak", "Nggak", "没有", "否", "没解决", "不是"),
                Resolved.NOT_YET, List.of("not yet", "nog niet", "belum", "还没有"),
                Resolved.PARTLY, List.of("partly", "deels", "sebagian"));
        words.forEach((resolved, texts) -> texts.forEach(text -> assertThat(READER.read(text)).as(text)
                .isInstanceOfSatisfying(SmsReply.Answer.class, answer -> assertThat(answer.resolved()).isEqualTo(resolved))));
    }

    @Test
    void thanksAreNoCommentAndAnythingElseAfterAnAnswerIs() {
        for (String thanked : List.of("1 thanks", "1, thank you very much!", "yes thanks", "ja, bedankt", "1 terima kasih",
                "1谢谢", "是的，谢谢", "１ 谢谢")) {
            assertThat(READER.read(thanked)).as(thanked).isEqualTo(new SmsReply.Answer(Resolved.YES, null));
        }
        assertThat(READER.read("2 Still broken, Anna")).isEqualTo(new SmsReply.Answer(Resolved.NO, "Still broken, Anna"));
        assertThat(READER.read("No, I am still waiting")).isEqualTo(new SmsReply.Answer(Resolved.NO, "I am still waiting"));
        assertThat(READER.read("Ja super geholpen")).isEqualTo(new SmsReply.Answer(Resolved.YES, "super geholpen"));
        assertThat(READER.read("2 I wanted to cancel my order in the end"))
                .isEqualTo(new SmsReply.Answer(Resolved.NO, "I wanted to cancel my order in the end"));
        assertThat(READER.read("1 İstanbul")).isEqualTo(new SmsReply.Answer(Resolved.YES, "İstanbul"));
    }

    @Test
    void whatIsNotPlainIsACommentAndNeverAGuess() {
        for (String text : List.of("12", "1/2", "1 or 2?", "1.5", "1 2", "3", "1st", "2x", "No problem, all is well",
                "no thanks",
                "nee bedankt", "Yes, but it broke again", "ja maar nee", "yes and no", "1 no", "2 yes", "Who is this?",
                "没有问题", "对不起", "tidak ada masalah", "I don't know", "nothing to say", "yesterday", "notes", "Nora", "👍",
                "+1 555 0100", "1个月没解决", "1还是2", "10/10", "解决了吗")) {
            assertThat(READER.read(text)).as(text).isEqualTo(new SmsReply.Comment(text));
        }
        for (String nothing : new String[] { null, "", "  ", "...", "?!" }) {
            assertThat(READER.read(nothing)).isEqualTo(new SmsReply.Nothing());
        }
    }

    @Test
    void stopIsUnderstoodInAnyCaseAndInASentenceInEveryLanguage() {
        List<String> words = List.of("stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout", "opt out",
                "opt-out", "afmelden", "uitschrijven", "stoppen", "berhenti", "batal", "退订", "停止", "取消", "ＳＴＯＰ");
        for (String word : words) {
            for (String text : List.of(word, word.toUpperCase(Locale.ROOT), " " + word + "! ", "Please " + word + " this now",
                    "Ik wil " + word + "."))
                assertThat(READER.read(text)).as(text).isEqualTo(new SmsReply.Stop(null));
        }
        assertThat(READER.read("2 and stop texting me"))
                .isEqualTo(new SmsReply.Stop(new SmsReply.Answer(Resolved.NO, "and stop texting me")));
        assertThat(READER.read("The bus stops here")).isInstanceOf(SmsReply.Comment.class);
        assertThat(READER.read("I can't recommend it")).isInstanceOf(SmsReply.Comment.class);
    }

    @Test
    void helpIsACallForHelpOnlyWhereItStandsFirstAndNearlyAlone() {
        for (String help : List.of("HELP", "help?", "Info", "hulp", "bantuan", "帮助", "Help please")) {
            assertThat(READER.read(help)).as(help).isEqualTo(new SmsReply.Help());
        }
        assertThat(READER.read("You were of no help at all to me")).isInstanceOf(SmsReply.Comment.class);
        assertThat(READER.read("help me my internet is gone again")).isInstanceOf(SmsReply.Comment.class);
    }

    @Test
    void aYesIsAnAnswerAndStartIsNothingMore() {
        assertThat(READER.read("START")).isEqualTo(new SmsReply.Comment("START"));
        assertThat(READER.read("UNSTOP")).isEqualTo(new SmsReply.Comment("UNSTOP"));
    }

    @Test
    void aLongMessageIsReadInTime() {
        assertThat(READER.read("thanks, ".repeat(400))).isInstanceOf(SmsReply.Comment.class);
        assertThat(READER.read("1 " + "thanks ".repeat(400) + "x")).isInstanceOf(SmsReply.Answer.class);
        assertThat(READER.read("1 " + ".".repeat(3_000) + "x")).isEqualTo(new SmsReply.Answer(Resolved.YES, null));
        assertThat(READER.read("yes " + "- ".repeat(900) + "x")).isEqualTo(new SmsReply.Answer(Resolved.YES, "x"));
        assertThat(READER.read("1 " + "thanks ".repeat(3_000))).isInstanceOf(SmsReply.Answer.class);
        assertThat(READER.read("... ".repeat(400) + "x")).isInstanceOf(SmsReply.Comment.class);
    }

    private static ReplyWords shippedWords() {
        return new ReplyWords(
                Map.of(Resolved.YES, words("smsWordsYes"), Resolved.NO, words("smsWordsNo"), Resolved.NOT_YET,
                        words("smsWordsNotYet"), Resolved.PARTLY, words("smsWordsPartly")),
                words("smsWordsStop"), words("smsWordsStopUnlessAnswered"), words("smsWordsHelp"), words("smsWordsThanks"),
                words("smsWordsBut"));
    }

    private static List<String> words(String key) {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            return ReplyWords.list(files.filter(file -> file.getFileName().toString().startsWith("msg_"))
                    .map(file -> text(file, key)).toList().stream());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(Path file, String key) {
        try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty(key);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
