package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void aBlankCommentIsNoComment() {
        assertThat(comment(" \r\n\t ")).isNull();
        assertThat(new Answers(null, null, null, " ").isEmpty()).isTrue();
    }

    @Test
    void linesStayAndControlCharactersGo() {
        assertThat(comment("one\r\ntwo\u0000\u0007\tthree")).isEqualTo("one\ntwo\tthree");
    }

    @Test
    void aLongCommentIsCutBetweenCharacters() {
        assertThat(comment("a".repeat(3_000))).hasSize(2_000);
        assertThat(comment("a".repeat(1_999) + "\uD83D\uDE00 and more")).isEqualTo("a".repeat(1_999));
    }

    @Test
    void wordsOfLinksAreReadAndOthersLeftOut() {
        assertThat(Resolved.ofWord("not-yet")).contains(Resolved.NOT_YET);
        assertThat(Resolved.ofWord("maybe")).isEmpty();
        assertThat(Resolved.ofWord(null)).isEmpty();
        assertThat(ContactsTaken.ofWord("three-or-more")).contains(ContactsTaken.THREE_OR_MORE);
    }

    private static String comment(String text) {
        return new Answers(Resolved.YES, null, null, text).comment();
    }
}
