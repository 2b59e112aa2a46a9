package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentClassTest {

    private static final String CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
    private static final String SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            CHROME + "|BROWSER",
            SAFARI + "|BROWSER",
            "Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0 Mobile Safari/537.36|BROWSER",
            "Opera/9.80 (J2ME/MIDP; Opera Mini/7.1) Presto/2.12|BROWSER",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0 Safari/537.36|HEADLESS",
            "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)|SCANNER",
            "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) BingPreview/1.0b|SCANNER",
            "python-requests/2.32.3|LIBRARY",
            "Apache-HttpClient/4.5.14 (Java/17.0.12)|LIBRARY",
            "curl/8.11.0|LIBRARY",
            "Mozilla/4.0 (MIDP-2.0; Java/1.5)|OTHER",
            "Something new|OTHER",
            "''|NONE" })
    void aProgramIsOfTheKindThatItSays(String userAgent, AgentClass kind) {
        assertThat(AgentClass.of(userAgent)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "navigate|?1|" + CHROME + "|SEEN",
            "navigate|-|" + CHROME + "|ABSENT",
            "navigate|-|" + SAFARI + "|UNKNOWN",
            "-|-|" + CHROME + "|UNKNOWN",
            "cors|-|" + CHROME + "|UNKNOWN",
            "navigate|-|-|UNKNOWN" })
    void aBrowserThatTellsOfClicksIsTakenAtItsWord(String mode, String user, String userAgent, UserAction action) {
        assertThat(UserAction.of(mode, user, userAgent)).isEqualTo(action);
    }
}
