package org.fcrsuite.survey.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what customers send back. */
public final class ReplyReader {

    private static final int MOST_WORDS_OF_A_CALL_FOR_HELP = 3;
    private static final Pattern APART = Pattern.compile("[\\s\\p{Punct}，。！？、；：…“”‘’（）]+");
    private static final String NEVER = "(?!)";
    // Around the digits that are sent as pictures.
    private static final Pattern KEYCAP = Pattern.compile("[\\uFE0F\\u20E3]");
    private static final String END_OR_PUNCTUATION = "(?=$|[\\p{Punct}\\n，。！？、；：…“”（）]|\\s*$)";

    private final Pattern stop;
    private final Pattern stopUnlessAnswered;
    private final Pattern but;
    private final List<String> help;
    private final Pattern digit;
    private final Pattern onlyThanks;
    private final Map<Resolved, Pattern> answers;

    public ReplyReader(ReplyWords words) {
        this.stop = anywhere(words.stop());
        this.stopUnlessAnswered = anywhere(words.stopUnlessAnswered());
        this.but = anywhere(words.but());
        this.help = words.help();
        String thanks = anyOf(words.thanks());
        // "1", "(2)", "1." and "1谢谢"; neither 12, 1.5 and 1/2 nor "1st" and "1个月".
        this.digit = Pattern.compile("[\\s\\p{Punct}“”‘’]*([12])(?:(?![\\p{L}\\p{N}])|(?=" + thanks
                + "))(?!\\s*[.,:/-]?\\s*\\d)(.*)", Pattern.DOTALL);
        // Possessive, so that nobody's dots and dashes keep it busy.
        this.onlyThanks = Pattern.compile("(?:" + thanks + "|" + APART.pattern() + "+)*+");
        this.answers = words.answers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> beginning(entry.getValue(), thanks)));
    }

    private static Pattern beginning(List<String> words, String thanks) {
        Map<Boolean, List<String>> byStar = words.stream().collect(Collectors.partitioningBy(word -> word.endsWith("*")));
        List<String> anythingAfter = byStar.get(true).stream().map(word -> word.substring(0, word.length() - 1)).toList();
        return Pattern.compile("[\\s\\p{Punct}]*(?:" + anyOf(anythingAfter) + "|(?:" + anyOf(byStar.get(false)) + ")(?:"
                + END_OR_PUNCTUATION + "|(?=\\s*(?:" + thanks + "))))(.*)", Pattern.DOTALL);
    }

    public SmsReply read(String message) {
        String text = plain(message);
        String lower = inLowerCase(text);
        if (APART.matcher(text).replaceAll("").isEmpty()) {
            return new SmsReply.Nothing();
        }
        Optional<SmsReply.Answer> answer = answer(text, lower);
        if (stop.matcher(lower).find() || answer.isEmpty() && stopUnlessAnswered.matcher(lower).find()) {
            return new SmsReply.Stop(answer.orElse(null));
        }
        if (answer.isPresent()) {
            return answer.get();
        }
        return asksForHelp(lower) ? new SmsReply.Help() : new SmsReply.Comment(text);
    }

    /** Of a later part of a long message: it begins in the middle of a sentence, where a digit or a word is no answer. */
    public SmsReply readLaterPart(String message) {
        SmsReply read = read(message);
        if (read instanceof SmsReply.Stop) {
            return new SmsReply.Stop(null);
        }
        return read instanceof SmsReply.Nothing ? read : new SmsReply.Comment(plain(message));
    }

    private static String plain(String message) {
        // Digits and letters in full width become plain ones.
        // As much as is kept of a comment.
        String all = message == null ? "" : message.substring(0, Math.min(message.length(), Answers.LONGEST_COMMENT));
        return KEYCAP.matcher(Normalizer.normalize(all, Normalizer.Form.NFKC)).replaceAll("").strip();
    }

    private Optional<SmsReply.Answer> answer(String text, String lower) {
        List<SmsReply.Answer> read = Stream.concat(digit(text, lower).stream(), words(text, lower)).toList();
        // One reading, or none: "1 or 2" and "yes, but no" are for a person to understand.
        return read.size() == 1 ? Optional.of(read.get(0)) : Optional.empty();
    }

    private Optional<SmsReply.Answer> digit(String text, String lower) {
        Matcher read = digit.matcher(lower);
        if (!read.matches() || opposite(read.group(1)).matcher(read.group(2)).find()) {
            return Optional.empty();
        }
        Resolved resolved = read.group(1).equals("1") ? Resolved.YES : Resolved.NO;
        return isContradicted(resolved, read.group(2)) ? Optional.empty()
                : Optional.of(new SmsReply.Answer(resolved, rest(text, read.group(2))));
    }

    private Stream<SmsReply.Answer> words(String text, String lower) {
        return answers.entrySet().stream().flatMap(entry -> {
            Matcher word = entry.getValue().matcher(lower);
            return word.matches() && isPlain(entry.getKey(), word.group(1))
                    ? Stream.of(new SmsReply.Answer(entry.getKey(), rest(text, word.group(1))))
                    : Stream.empty();
        });
    }

    private boolean isPlain(Resolved resolved, String after) {
        return !but.matcher(after).find() && !opposite(resolved == Resolved.YES ? "1" : "2").matcher(after).find()
                && (resolved == Resolved.YES || !isNoThanks(after)) && !isContradicted(resolved, after);
    }

    private boolean isContradicted(Resolved resolved, String after) {
        return answers.entrySet().stream()
                .anyMatch(entry -> entry.getKey() != resolved && entry.getValue().matcher(after).matches());
    }

    // "No, thanks" declines to answer.
    private boolean isNoThanks(String after) {
        return onlyThanks.matcher(after).matches() && !APART.matcher(after).replaceAll("").isEmpty();
    }

    /** What was written after the answer, unless it is thanks. */
    private String rest(String text, String after) {
        if (onlyThanks.matcher(after).matches()) {
            return null;
        }
        return text.substring(text.length() - after.length()).replaceFirst("^[\\s\\p{Punct}，。！？、；：]+", "").strip();
    }

    private boolean asksForHelp(String lower) {
        List<String> said = APART.splitAsStream(lower).filter(word -> !word.isEmpty()).toList();
        return said.size() <= MOST_WORDS_OF_A_CALL_FOR_HELP && !said.isEmpty() && help.contains(said.get(0));
    }

    /** Letter by letter, so that it is as long as the text. */
    private static String inLowerCase(String text) {
        return text.chars().map(letter -> letter == '’' ? '\'' : Character.toLowerCase(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static Pattern opposite(String digit) {
        return Pattern.compile("^\\W*(?:\\p{L}{1,4}\\W*)?" + (digit.equals("1") ? "2" : "1") + "(?![\\p{L}\\p{N}])");
    }

    private static Pattern anywhere(Collection<String> words) {
        return Pattern.compile(anyOf(words));
    }

    /** Whole words; in scripts without spaces there are none, and the characters alone decide. */
    private static String anyOf(Collection<String> words) {
        return words.isEmpty() ? NEVER
                : words.stream().sorted(Comparator.comparing(String::length).reversed()).map(ReplyReader::word)
                        .collect(Collectors.joining("|"));
    }

    private static String word(String word) {
        String text = Pattern.quote(word).replace(" ", "\\E\\s+\\Q");
        boolean spaced = word.codePoints()
                .noneMatch(character -> Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN);
        return spaced ? "(?<![\\p{L}\\p{N}])" + text + "(?![\\p{L}\\p{N}])" : text;
    }
}
